import type { Outcome } from '@/domain/imports/outcome';
import { Refused } from '@/server/problems/refused';
import { problemOf } from '@/server/problems/problem-of';
import { actingPerson } from '@/server/people/acting-person';
import { database, inTransaction } from '@/server/store/database';
import { changeImport, loadImport, stateOfImport, type ImportRecord } from '@/server/store/imports/imports';
import {
  countOldPaths,
  countOutcomes,
  nextItems,
  setOutcome,
  type ItemRecord,
} from '@/server/store/imports/items';
import { enqueue, type Job } from '@/server/store/jobs/queue';
import { notifyPurge } from '@/server/store/purges';
import { purge } from '@/server/press/purge/purge';
import { insertEvent } from '@/server/store/stories/events';
import { IMPORT_LIMITS } from './limits';
import { purgeOfRedirects } from './addresses';
import { importNamedEntry } from './make-named';
import { makeRedirect } from './make-redirect';
import { discardStory, makeStory } from './make-story';
import type { Making } from './making';
import { loadMatches, Matcher } from './matches';
import { undoItem } from './undo';

export const RUN_TASK = 'run-import';

/** The job that continues an import from an item; jobs of one import never run concurrently. */
export const runJob = (id: string, position: number): Job => ({
  task: RUN_TASK,
  payload: { id },
  key: `${RUN_TASK}:${id}:${position}`,
  queue: `${RUN_TASK}:${id}`,
});

/** What a running import does with its items. */
const WORK = {
  running: { from: ['pending'], to: 'done' },
  undoing: { from: ['made', 'changed'], to: 'undone' },
} as const;

/**
 * Completes an import, or its undo. After a crash, or at its time limit, the next job resumes with the first item
 * without an outcome.
 */
export async function runImport(id: string, signal: AbortSignal): Promise<void> {
  const run = await loadImport(id);
  if (run?.state !== 'running' && run?.state !== 'undoing') return;
  const { state } = run;
  const { from, to } = WORK[state];
  const until = Date.now() + IMPORT_LIMITS.sliceMs;
  const making = await makingOf(run);
  for (;;) {
    const items = await nextItems(id, [...from], IMPORT_LIMITS.batch);
    if (!items.length) break;
    for (const item of items) {
      signal.throwIfAborted();
      if ((await stateOfImport(id)) !== state) return;
      if (Date.now() > until) return enqueue([runJob(id, item.position)], database());
      const done = state === 'running' ? await tryItem(making, item) : await undoItem(making, item);
      await setOutcome(id, item.position, done);
    }
  }
  await finish(run, to);
}

async function makingOf(run: ImportRecord): Promise<Making> {
  const actor = await actingPerson(run.createdById, new Date());
  const matches = await loadMatches(run.choices.editionId);
  const lang = matches.edition?.lang ?? 'en';
  return { run, actor, lang, matcher: new Matcher(matches, run.choices) };
}

/** Why a write may succeed later. */
const LATER = new Set(['overloaded']);

async function tryItem(
  making: Making,
  item: ItemRecord,
): Promise<{ outcome: Outcome; reason?: string; storyId?: string }> {
  try {
    if (item.kind === 'redirect') return await makeRedirect(making.run, item, new Date());
    if (item.kind === 'author' || item.kind === 'topic')
      return await importNamedEntry(making, item, new Date());
    return await makeStory(making, item, new Date());
  } catch (error) {
    if (error instanceof Refused && LATER.has(error.reason)) throw error;
    const { reason } = problemOf(error);
    if (item.kind === 'story') await discardStory(making, item, new Date()).catch(problemOf);
    return { outcome: 'failed', reason };
  }
}

async function finish(
  { id, state, createdById, source }: ImportRecord,
  to: 'done' | 'undone',
): Promise<void> {
  const counts = (await countOutcomes([id])).get(id) ?? {};
  const purged = (await countOldPaths(id)) > 0 ? purgeOfRedirects() : null;
  await inTransaction(async connection => {
    const now = new Date();
    if (!(await changeImport(id, [state], { state: to, finishedAt: now }, connection))) return;
    const event = { kind: 'import.finish' as const, personId: createdById, at: now };
    await insertEvent({ ...event, data: { import: id, source, ...counts } }, connection);
    if (purged) await notifyPurge(purged, connection);
  });
  if (purged) purge(purged);
}

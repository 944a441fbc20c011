import { randomUUID } from 'node:crypto';
import { textSize } from '@/domain/document/length';
import type { Actor } from '@/domain/people/permissions';
import { notFound, Refused } from '@/server/problems/refused';
import { readSettings } from '@/server/settings';
import type { Connection } from '@/server/store/database';
import { loadRevision } from '@/server/store/stories/revisions';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import {
  deleteEndedRun,
  endRun,
  endSilentRuns,
  insertRun,
  loadRun,
  type RunPart,
} from '@/server/store/translations/machine-translations';
import { listSources, type TranslationRecord } from '@/server/store/translations/translations';
import { authorizeSave } from '@/server/stories/save';
import { writeStory } from '@/server/stories/write';
import { runTask } from '@/server/work/pool';
import { translationMessages } from '../translation-events';
import { enqueueBatch } from './batches';

/** More is not sent: in UTF-16 units of all texts. */
const MAX_UNITS = 300_000;
/** A run without progress for this long belongs to a dead process. */
const SILENT_MS = 15 * 60_000;

/**
 * Starts to translate the texts of a story that are still the same as in its source.
 * @throws Refused 403 where the actor may not change the text, 404 without a service, or 409, 422 or 503 with the
 * reason
 */
export async function startMachineTranslation(actor: Actor, id: string, now: Date): Promise<void> {
  await writeStory(
    { actor, storyId: id, kind: 'story.begin-machine-translation', input: {}, now },
    {
      authorize({ story }) {
        authorizeSave(actor, story, now);
        if (!readSettings().translation) throw notFound('translation-service');
      },
      async change({ story, connection }) {
        await endSilentRuns(new Date(now.getTime() - SILENT_MS), now, connection);
        if ((await loadRun(id, connection))?.state === 'running')
          throw new Refused(409, 'machine-translation-runs');
        await deleteEndedRun(id, connection);
        await start(actor, story, now, connection);
        return { done: undefined, notifications: translationMessages(id) };
      },
      repeated: () => undefined,
    },
  );
}

async function start(actor: Actor, story: StoryRecord, now: Date, connection: Connection): Promise<void> {
  const source = await onlySource(story, connection);
  if (!source) throw new Refused(422, 'no-single-source');
  const parts = await untranslatedParts(story, source, connection);
  if (!parts.length) throw new Refused(422, 'nothing-to-translate');
  const units = parts.reduce((sum, { words }) => sum + words.length, 0);
  if (units > MAX_UNITS) throw new Refused(422, 'too-long-to-translate', { limit: MAX_UNITS });
  const { sourceId, madeFrom: revision } = source;
  const run = { storyId: story.id, run: randomUUID(), personId: actor.personId, sourceId, revision, parts };
  const started = await insertRun(run, now, connection);
  if (started === 'one-already') throw new Refused(409, 'machine-translates-another');
  if (started === 'all-taken') throw new Refused(503, 'too-many-machine-translations');
  await enqueueBatch({ ...run, done: 0 }, connection);
}

/** The one version in one other language that a story was made from; null: there is none, or it is bilingual. */
export async function onlySource(
  { id, edition }: Pick<StoryRecord, 'id' | 'edition'>,
  connection?: Connection,
): Promise<TranslationRecord | null> {
  if (edition.secondLang !== null) return null;
  const [source, ...others] = await listSources(id, connection);
  const made = source && !others.length ? await loadStory(source.sourceId, connection) : null;
  return made && made.edition.secondLang === null && made.edition.lang !== edition.lang ? source! : null;
}

/** The texts of a story that are still as they are in its source. */
export async function untranslatedParts(
  { fields, body }: StoryRecord,
  { sourceId, madeFrom }: TranslationRecord,
  connection?: Connection,
): Promise<RunPart[]> {
  const source = await loadRevision(sourceId, madeFrom, connection);
  if (!source) return [];
  const working = { fields, body };
  const size = textSize(source.body) + textSize(body);
  return runTask(
    'untranslatedParts',
    { source: { fields: source.fields, body: source.body }, working },
    size,
  );
}

/** Stops a running translation; its results so far are dropped. @throws Refused 403 or 404 */
export async function cancelMachineTranslation(actor: Actor, id: string, now: Date): Promise<void> {
  await writeStory(
    { actor, storyId: id, kind: 'story.cancel-machine-translation', input: {}, now },
    {
      authorize: ({ story }) => authorizeSave(actor, story, now),
      async change({ connection }) {
        const run = await loadRun(id, connection);
        if (run) await endRun(run, { state: 'cancelled' }, now, connection);
        return { done: undefined, notifications: translationMessages(id) };
      },
      repeated: () => undefined,
    },
  );
}

import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { ClientId } from '@/domain/api/ids';
import { ImportChoices, NEW_NAME } from '@/domain/imports/choices';
import { IMPORT_ACTIONS, stateAfter, type ImportAction, type ImportState } from '@/domain/imports/outcome';
import type { EventKind } from '@/domain/audit/events';
import { requireNotSuspended, requireWithinLimits } from '@/server/abuse-limits/guard';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { scanUpload } from '@/server/media/scanning/scan';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { requireOpenDesk } from '@/server/stories/create/open-desk';
import { likelyPlace } from '@/server/stories/create/likely-place';
import { database, inTransaction, type Connection } from '@/server/store/database';
import {
  addImportFile,
  changeImport,
  insertImport,
  loadImport,
  type ImportRecord,
} from '@/server/store/imports/imports';
import { hasPublished } from '@/server/store/imports/items';
import { enqueue, type Job } from '@/server/store/jobs/queue';
import { insertEvent } from '@/server/store/stories/events';
import { wellFormedText } from '@/server/problems/well-formed';
import { bounded, importStore } from './import-files';
import { IMPORT_LIMITS } from './limits';
import { loadMatches } from './matches';
import { addNewNames } from './new-names';
import { readJob } from './read-import';
import { runJob } from './run-import';

const NewImport = z.strictObject({ id: ClientId });

/**
 * Starts an import, to which files can be added. Idempotent for the same request.
 * @throws Refused 403 or 422
 */
export async function createImport(actor: Actor, sent: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'import-stories');
  const { id } = parseInput(NewImport, sent);
  const place = await likelyPlace(actor);
  if (!place) throw new Refused(422, 'no-such-edition', { field: 'editionId' });
  const { editionId } = place;
  const choices = {
    ...{ editionId, deskId: null, sectionId: null, asPublished: false },
    ...{ people: {}, sections: {}, topics: {} },
  };
  const { personId } = actor;
  await inTransaction(async connection => {
    const isNew = await insertImport({ id, choices, personId, now }, connection);
    const known = await loadImport(id, connection);
    if (!isNew && known?.createdById !== personId) throw new Refused(422, 'id-in-use', { field: 'id' });
  });
  return id;
}

/** An uploaded file. */
export interface IncomingFile {
  name: string;
  chunks: AsyncIterable<Uint8Array>;
}

/**
 * Adds a file to an import that waits for files; returns how many it has. Its name with folders identifies it in later
 * imports. @throws Refused 403, 404, 409 once files are read, 413, 422, or as `scanUpload`
 */
export async function addFile(
  actor: Actor,
  id: string,
  { name, chunks }: IncomingFile,
  now: Date,
): Promise<number> {
  requirePermission(actor, 'import-stories');
  const named = wellFormedText(name).trim().slice(0, 400);
  if (!named) throw new Refused(422, 'no-file', { field: 'name' });
  const found = await loadImport(id);
  if (!found) throw notFound('import');
  if (found.state !== 'waiting') throw new Refused(409, 'import-is-read');
  const key = `${id}/${randomUUID()}`;
  const store = importStore();
  try {
    await store.putStream(key, bounded(chunks));
    const bytes = (await store.sizeOf(key)) ?? 0;
    if (!bytes) throw new Refused(422, 'no-file', { field: 'file' });
    await scanUpload(actor, () => fileChunks(key));
    return await inTransaction(async connection => {
      const files = await addImportFile(id, { key, name: named, bytes }, IMPORT_LIMITS.files, connection);
      if (files === null) throw new Refused(422, 'too-many-files', { limit: IMPORT_LIMITS.files });
      const event = { kind: 'import.add' as const, personId: actor.personId, at: now };
      await insertEvent({ ...event, data: { import: id, name: named, bytes } }, connection);
      return files;
    });
  } catch (error) {
    await store.remove(key);
    throw error;
  }
}

async function* fileChunks(key: string): AsyncGenerator<Uint8Array> {
  const file = await importStore().open(key);
  if (file) for await (const chunk of file.stream) yield chunk as Uint8Array;
}

const Step = z.strictObject({ action: z.enum(IMPORT_ACTIONS) });

const EVENTS: Record<Exclude<ImportAction, 'read'>, EventKind> = {
  start: 'import.start',
  stop: 'import.stop',
  undo: 'import.undo',
};

/**
 * Reads, starts, stops or undoes an import; jobs do the work. It can be undone until one of its stories is published.
 * @throws Refused 403, 404, 409 in a state without this step, or 422
 */
export async function actOnImport(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'import-stories');
  const { action } = parseInput(Step, sent);
  await inTransaction(async connection => {
    const run = await locked(id, connection);
    const state = nextState(run, action);
    if (action === 'read' && !run.files.length) throw new Refused(422, 'no-file', { field: 'file' });
    if (action === 'undo' && (await hasPublished(id, connection)))
      throw new Refused(409, 'story-is-published');
    if (action === 'undo') await requireNotSuspended(actor.personId, connection);
    if (action === 'start') await requirePlace(actor, run.choices);
    if (action === 'start' && run.choices.asPublished)
      await requireWithinLimits({ personId: actor.personId, kind: 'story.publish', now }, connection);
    const begun =
      action === 'start'
        ? { startedAt: now, choices: await startedChoices(actor, run, now, connection) }
        : {};
    await changeImport(id, [run.state], { state, ...begun }, connection);
    await enqueue(jobsOf(id, state, now), connection);
    if (action === 'read') return;
    const event = { kind: EVENTS[action], personId: actor.personId, at: now };
    await insertEvent({ ...event, data: { import: id, source: run.source } }, connection);
  });
}

/** The choices with the authors and topics that were added for them. */
async function startedChoices(actor: Actor, run: ImportRecord, now: Date, connection: Connection) {
  const { edition } = await loadMatches(run.choices.editionId);
  return addNewNames({ actor, run, lang: edition?.lang ?? 'en', now }, connection);
}

/** The next state of an import. Repeating a completed step changes nothing. */
function nextState({ state }: ImportRecord, action: ImportAction): ImportState {
  const next = stateAfter(state, action);
  if (next === null) throw new Refused(409, 'not-in-this-state', { state });
  return next;
}

/** The jobs of a state. Each start has a separate job, because the previous one may still be ending. */
function jobsOf(id: string, state: ImportState, now: Date): Job[] {
  if (state === 'reading') return [readJob(id, 0)];
  return state === 'running' || state === 'undoing' ? [runJob(id, -now.getTime())] : [];
}

/** Stores a person's choices for an import that is not running. @throws Refused 403, 404, 409 while it runs, or 422 */
export async function chooseForImport(actor: Actor, id: string, sent: unknown): Promise<void> {
  requirePermission(actor, 'import-stories');
  const choices = parseInput(ImportChoices, sent);
  await requirePlace(actor, choices);
  await inTransaction(async connection => {
    await locked(id, connection);
    const isChanged = await changeImport(id, ['waiting', 'ready', 'stopped'], { choices }, connection);
    if (!isChanged) throw new Refused(409, 'not-in-this-state');
  });
}

async function locked(id: string, connection: Connection): Promise<ImportRecord> {
  const run = await loadImport(id, connection, true);
  if (!run) throw notFound('import');
  return run;
}

/** @throws Refused 403 or 422 when stories cannot be made there, or a name means something that does not exist */
async function requirePlace(actor: Actor, choices: ImportChoices): Promise<void> {
  const { editionId, deskId, sectionId, asPublished: _, ...names } = choices;
  const { edition, ...matches } = await loadMatches(editionId);
  if (!edition) throw new Refused(422, 'no-such-edition', { field: 'editionId' });
  requirePermission(actor, 'create-story', { editionId, deskId });
  await requireOpenDesk(deskId, database());
  const isSection = (wanted: string | null) =>
    wanted === null || matches.sections.some(section => section.id === wanted);
  if (!isSection(sectionId)) throw new Refused(422, 'section-of-another-edition', { field: 'sectionId' });
  for (const kind of ['people', 'sections', 'topics'] as const) {
    const isNewPossible = kind !== 'sections';
    const known = new Set<string | null>([
      null,
      ...(isNewPossible ? [NEW_NAME] : []),
      ...matches[kind].map(match => match.id),
    ]);
    const wrong = Object.values(names[kind]).find(chosen => !known.has(chosen));
    if (wrong !== undefined) throw new Refused(422, 'unknown-name', { field: kind });
  }
}

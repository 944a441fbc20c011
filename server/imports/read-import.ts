import { createHash } from 'node:crypto';
import type { ImportedItem } from '@/domain/imports/item';
import { NO_EXCEPTIONS, type RepairExceptions } from '@/domain/imports/repair-exceptions';
import { loadOrigin } from '@/server/store/imports/origins';
import { Unreadable } from '@/domain/imports/unreadable';
import { Refused } from '@/server/problems/refused';
import { logger } from '@/server/log';
import { database, inTransaction } from '@/server/store/database';
import {
  changeImport,
  lastImportFrom,
  loadImport,
  stateOfImport,
  type ImportFile,
  type ImportRecord,
} from '@/server/store/imports/imports';
import { countItems, insertItem, type NewItem } from '@/server/store/imports/items';
import { enqueue, type Job } from '@/server/store/jobs/queue';
import { insertEvent } from '@/server/store/stories/events';
import { joinedLosses } from '@/domain/imports/losses';
import { paperStructure, type PaperStructure } from '@/server/pages/paper';
import { oldPlaceOf } from './addresses';
import { IMPORT_LIMITS } from './limits';
import { planOf } from './make-named';
import { choicesLike } from './remembered-choices';
import { itemsIn } from './sources/source-file';
import { DOCUMENTS, itemId, type UnreadItem } from './sources/unread-item';

/** An item before its place in the import is set. */
type ReadItem = Omit<NewItem, 'position' | 'source' | 'oldPath' | 'kept'>;

export const READ_TASK = 'read-import';

/** The job that continues reading; concurrent jobs change nothing twice. */
export const readJob = (id: string, done: number): Job => ({
  task: READ_TASK,
  payload: { id },
  key: `${READ_TASK}:${id}:${done}`,
});

/**
 * Reads the files of an import into items. After a crash, or at its time limit, the next job resumes with the first
 * unread item.
 */
export async function readImport(id: string, signal: AbortSignal): Promise<void> {
  const run = await loadImport(id);
  if (run?.state !== 'reading') return;
  const until = Date.now() + IMPORT_LIMITS.sliceMs;
  const done = await countItems(id);
  const paper = await paperStructure();
  const lang = paper.editions.find(({ id: own }) => own === run.choices.editionId)?.lang ?? 'en';
  let position = 0;
  let { source: from } = run;
  for (const file of run.files) {
    for await (const unread of withFailure(file, done > position)) {
      if ('read' in unread && unread.source) from = unread.source;
      if (position++ < done) continue;
      signal.throwIfAborted();
      if (position % IMPORT_LIMITS.look === 0 && (await stateOfImport(id)) !== 'reading') return;
      if (Date.now() > until) return enqueue([readJob(id, position - 1)], database());
      const source = ('read' in unread ? unread.source : undefined) ?? DOCUMENTS;
      const foreignId = itemId(source, unread.foreignId);
      const kept = (await loadOrigin(source, foreignId))?.kept ?? null;
      const item = await withPlan(await readItem(unread, file, kept ?? NO_EXCEPTIONS), lang);
      await keep(id, { ...item, source, foreignId, position: position - 1, oldPath: '', kept }, paper);
    }
  }
  await finish({ ...run, source: from });
}

/** An author or topic with its plan. */
async function withPlan(read: ReadItem, lang: string): Promise<ReadItem> {
  const item = read.content?.item;
  if (item?.kind !== 'author' && item?.kind !== 'topic') return read;
  return { ...read, content: { ...read.content!, plan: await planOf(item, lang) } };
}

/** The items of a file; an unreadable file ends with an item that says so. */
async function* withFailure(file: ImportFile, isChecked: boolean): AsyncGenerator<UnreadItem | ReadItem> {
  let items = 0;
  try {
    for await (const item of itemsIn(file, isChecked)) {
      items++;
      yield item;
    }
    if (!items) throw new Unreadable('no-items');
  } catch (error) {
    yield unreadable(`file:${file.name}`, file.name, 'file', error);
  }
}

export async function readItem(
  unread: UnreadItem | ReadItem,
  { key }: Pick<ImportFile, 'key'>,
  kept: RepairExceptions,
): Promise<ReadItem> {
  if (!('read' in unread)) return unread;
  if (unread.leftOut) return leftOut(unread.foreignId, unread.title, unread.leftOut);
  try {
    const item = await unread.read(kept);
    const losses = 'losses' in item ? item.losses : {};
    const content = { item, file: unread.file ?? key };
    const { foreignId } = unread;
    const title = titleOf(item) || unread.title;
    const read = {
      ...{ kind: item.kind, content, losses, digest: digestOf(item) },
      outcome: 'pending' as const,
    };
    return { ...read, foreignId, title: title.slice(0, IMPORT_LIMITS.title), reason: '' };
  } catch (error) {
    return unreadable(unread.foreignId, unread.title, unread.kind ?? 'story', error);
  }
}

const titleOf = (item: ImportedItem): string =>
  item.kind === 'story' ? (item.fields.headline ?? '') : item.kind === 'redirect' ? item.from : '';

function unreadable(foreignId: string, title: string, kind: NewItem['kind'], error: unknown): ReadItem {
  // Too much work is waiting: the job is retried.
  if (error instanceof Refused && error.status === 503) throw error;
  if (!(error instanceof Unreadable)) logger.error(error, 'an item of an import could not be read');
  const reason = error instanceof Unreadable ? error.reason : 'server-error';
  const place = error instanceof Unreadable && error.place && error.place !== title ? `, ${error.place}` : '';
  const failed = { kind, content: null, losses: {}, digest: '', outcome: 'failed' as const };
  return {
    ...failed,
    foreignId,
    title: `${title}${place}`.slice(0, IMPORT_LIMITS.title),
    reason,
  };
}

function leftOut(foreignId: string, title: string, reason: string): ReadItem {
  const nothing = {
    kind: 'story' as const,
    content: null,
    losses: {},
    digest: '',
    outcome: 'left-out' as const,
  };
  return { ...nothing, foreignId, title: title.slice(0, IMPORT_LIMITS.title), reason };
}

/** A digest of what an import would write; places of losses are not part of it. */
const digestOf = (item: ImportedItem): string =>
  createHash('sha256')
    .update(JSON.stringify('losses' in item ? { ...item, losses: undefined } : item))
    .digest('base64url');

async function keep(id: string, read: NewItem, paper: PaperStructure): Promise<void> {
  const { content, source, foreignId, position } = read;
  const place = { importId: id, position, source, foreignId };
  const old = content && (await oldPlaceOf(content.item, place, paper));
  const item = old ? { ...read, oldPath: old.oldPath, losses: joinedLosses(read.losses, old.losses) } : read;
  if (await insertItem(id, item)) return;
  // A duplicate id, or the same item read by another job.
  const again = `${item.foreignId.slice(0, 400)}#${item.position}`;
  const { kind, kept } = item;
  await insertItem(id, { ...leftOut(again, item.title, 'twice'), source, position, kind, kept, oldPath: '' });
}

async function finish({ id, source, createdById, choices }: ImportRecord): Promise<void> {
  await inTransaction(async connection => {
    const from = source || DOCUMENTS;
    const before = await lastImportFrom(from, id, connection);
    const kept = before ? await choicesLike(before.choices, choices) : choices;
    const isRead = await changeImport(
      id,
      ['reading'],
      { state: 'ready', source: from, choices: kept },
      connection,
    );
    if (!isRead) return;
    const event = { kind: 'import.read' as const, personId: createdById, at: new Date() };
    await insertEvent({ ...event, data: { import: id, source: from } }, connection);
  });
}

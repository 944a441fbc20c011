import { Kept, NOTHING_KEPT } from '@/domain/imports/kept';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { loadImport, type ImportRecord } from '@/server/store/imports/imports';
import {
  countRepairs,
  listUnrepaired,
  loadItem,
  replaceItem,
  type ItemRecord,
} from '@/server/store/imports/items';
import { joinedLosses, type LossKind, type Losses } from '@/domain/imports/losses';
import { IMPORT_LIMITS } from './limits';
import { readItem } from './read-import';
import { itemsIn } from './sources/source-file';
import { DOCUMENTS, itemId } from './sources/unread-item';

/**
 * Reads an item again, with the damage and the links that a person keeps; a later import keeps them too.
 * @throws Refused 403, 404, 409 once something was done with it, 413 in a file that is too large to look for it, or 422
 */
export async function keepParts(actor: Actor, id: string, position: number, sent: unknown): Promise<void> {
  requirePermission(actor, 'import-stories');
  const kept = parseInput(Kept, sent);
  const [run, record] = await Promise.all([loadImport(id), itemAt(id, position)]);
  if (!run || !record) throw notFound('item');
  if (run.state !== 'ready' && run.state !== 'stopped') throw new Refused(409, 'not-in-this-state');
  const read = await readAgain(run, record, kept);
  if (!read?.content) throw new Refused(422, 'not-readable-again');
  const losses = joinedLosses(read.losses, addressLosses(record.losses));
  const change = { content: read.content, losses, digest: read.digest, kept };
  if (!(await replaceItem(id, position, change))) throw new Refused(409, 'not-in-this-state');
}

/** The most items that one request repairs. */
const MOST_REPAIRED = 100;

/**
 * Uses the repaired text of items whose characters were to stay as they are in the file.
 * @returns how many items are left for another request
 * @throws Refused as `keepParts`
 */
export async function useAllRepaired(actor: Actor, id: string): Promise<number> {
  requirePermission(actor, 'import-stories');
  if (!(await loadImport(id))) throw notFound('import');
  for (const position of await listUnrepaired(id, -1, MOST_REPAIRED)) {
    const record = await loadItem(id, { position });
    await keepParts(actor, id, position, { ...NOTHING_KEPT, ...record?.kept, damaged: false });
  }
  return (await countRepairs(id)).unused;
}

/** An item by a position that may be none. */
export async function itemAt(id: string, position: number): Promise<ItemRecord | null> {
  const isPosition = Number.isInteger(position) && position >= 0 && position < 2 ** 31;
  return isPosition ? loadItem(id, { position }) : null;
}

async function readAgain(run: ImportRecord, record: ItemRecord, kept: Kept) {
  const file = run.files.find(
    ({ key }) => record.content?.file === key || record.content?.file.startsWith(`${key}-parts/`),
  );
  if (!file) return null;
  if (file.bytes > IMPORT_LIMITS.wholeBytes)
    throw new Refused(413, 'too-large', { limit: IMPORT_LIMITS.wholeBytes });
  for await (const unread of itemsIn(file, true)) {
    const source = unread.source ?? DOCUMENTS;
    if (source === record.source && itemId(source, unread.foreignId) === record.foreignId)
      return readItem(unread, file, kept);
  }
  return null;
}

const OF_ADDRESSES: LossKind[] = ['takenAddresses', 'repeatedAddresses', 'queryAddresses', 'foreignHosts'];

/** What is known of the address of an item, which stays. */
const addressLosses = (losses: Losses): Losses =>
  Object.fromEntries(OF_ADDRESSES.flatMap(kind => (losses[kind] ? [[kind, losses[kind]]] : [])));

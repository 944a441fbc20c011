import { RepairRequest } from '@/domain/api/imports';
import { RepairExceptions, NO_EXCEPTIONS } from '@/domain/imports/repair-exceptions';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { loadImport, type ImportRecord } from '@/server/store/imports/imports';
import { listUnrepaired, loadItem, replaceItem, type ItemRecord } from '@/server/store/imports/items';
import { joinedLosses, type LossKind, type Losses } from '@/domain/imports/losses';
import { IMPORT_LIMITS } from './limits';
import { readItem } from './read-import';
import { itemsIn } from './sources/source-file';
import { DOCUMENTS, itemId } from './sources/unread-item';

/**
 * Reads an item again, with the damage and the links that a person keeps; a later import keeps them too.
 * @throws Refused 403, 404, 409 once it was processed, 413 when its file is too large to search, or 422
 */
export async function keepParts(actor: Actor, id: string, position: number, sent: unknown): Promise<void> {
  requirePermission(actor, 'import-stories');
  const kept = parseInput(RepairExceptions, sent);
  const [run, record] = await Promise.all([loadImport(id), itemAt(id, position)]);
  if (!run || !record) throw notFound('item');
  if (run.state !== 'ready' && run.state !== 'stopped') throw new Refused(409, 'not-in-this-state');
  const read = await readAgain(run, record, kept);
  if (!read?.content) throw new Refused(422, 'not-readable-again');
  const losses = joinedLosses(read.losses, addressLosses(record.losses));
  const change = { content: read.content, losses, digest: read.digest, kept };
  if (!(await replaceItem(id, position, change))) throw new Refused(409, 'not-in-this-state');
}

/** The maximum number of items that one request repairs; each is searched for in its file. */
const MAX_REPAIRED = 10;

/**
 * Switches items with unrepaired characters to their repaired text. Items that cannot be read again are unchanged.
 * @returns the position after which the next request continues; null at the end
 * @throws Refused 403, 404 or 422
 */
export async function useAllRepaired(actor: Actor, id: string, sent: unknown): Promise<number | null> {
  requirePermission(actor, 'import-stories');
  const { after } = parseInput(RepairRequest, sent);
  if (!(await loadImport(id))) throw notFound('import');
  const positions = await listUnrepaired(id, after, MAX_REPAIRED);
  for (const position of positions) {
    const record = await loadItem(id, { position });
    const kept = { ...NO_EXCEPTIONS, ...record?.kept, damaged: false };
    await keepParts(actor, id, position, kept).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
    });
  }
  return positions.length < MAX_REPAIRED ? null : positions.at(-1)!;
}

/** An item by a position, which may be invalid. */
export async function itemAt(id: string, position: number): Promise<ItemRecord | null> {
  const isPosition = Number.isInteger(position) && position >= 0 && position < 2 ** 31;
  return isPosition ? loadItem(id, { position }) : null;
}

async function readAgain(run: ImportRecord, record: ItemRecord, kept: RepairExceptions) {
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

/** The losses about the address of an item, which are kept. */
const addressLosses = (losses: Losses): Losses =>
  Object.fromEntries(OF_ADDRESSES.flatMap(kind => (losses[kind] ? [[kind, losses[kind]]] : [])));

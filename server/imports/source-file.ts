import type { ImportedItem, StoryItem } from '@/domain/imports/item';
import { Unreadable } from '@/domain/imports/unreadable';
import { runTask } from '@/server/work/pool';
import type { ReadResult } from '@/server/work/tasks';
import { Refused } from '@/server/problems/refused';
import type { ImportFile } from '@/server/store/imports/imports';
import { importStore } from './import-files';
import { IMPORT_LIMITS } from './limits';
import { openZip } from './zip-file';
import { wordParts } from './word-file';

/** An item of a file whose text is not read yet: going past it costs little. */
export interface UnreadItem {
  foreignId: string;
  title: string;
  /** @throws Unreadable */
  read(): Promise<ImportedItem>;
}

/** The source of single documents, whose names identify them. */
export const DOCUMENTS = 'documents';

/** The items of a file, in order. @throws Unreadable */
export async function* itemsIn(file: ImportFile): AsyncGenerator<UnreadItem> {
  const bytes = await wholeFile(file);
  const name = file.name;
  if (isZip(bytes)) yield { foreignId: name, title: titleOf(name), read: () => readWordFile(bytes, name) };
  else throw new Unreadable('unknown-format', name);
}

/** Whether these bytes begin an archive. */
const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));

const titleOf = (name: string) => name.slice(name.lastIndexOf('/') + 1).replace(/\.[a-z]{2,5}$/i, '');

async function wholeFile({ key, bytes, name }: ImportFile): Promise<Buffer> {
  if (bytes > IMPORT_LIMITS.wholeBytes) throw new Unreadable('too-large-unpacked', name);
  const found = await importStore().get(key);
  if (!found) throw new Unreadable('damaged-file', name);
  return found;
}

async function readWordFile(bytes: Buffer, name: string): Promise<ImportedItem> {
  const parts = await wordParts(bytes);
  const size = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
  const read = await inWorker(() =>
    runTask('readWord', { parts, foreignId: name, now: new Date().toISOString() }, size),
  );
  const { headline } = read.fields;
  return headline ? read : { ...read, fields: { ...read.fields, headline: titleOf(name) } };
}

/** @throws Unreadable */
async function inWorker(read: () => Promise<ReadResult>): Promise<StoryItem> {
  const result = await read().catch((error: unknown) => {
    if (error instanceof Refused && error.reason === 'takes-too-long') throw new Unreadable('takes-too-long');
    throw error;
  });
  if ('item' in result) return result.item;
  throw new Unreadable(result.unreadable, result.place);
}

/** The bytes of a part of a file, such as a picture in a Word file; null when there is none. */
export async function partOf(key: string, name: string): Promise<Buffer | null> {
  const bytes = await importStore().get(key);
  return bytes && (await openZip(bytes)).read(name);
}

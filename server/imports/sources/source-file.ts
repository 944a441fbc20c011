import type { RepairExceptions } from '@/domain/imports/repair-exceptions';
import type { StoryItem } from '@/domain/imports/item';
import { readText } from '@/domain/imports/charset/read-text';
import { listIn } from '@/domain/imports/names/read-names';
import { Unreadable } from '@/domain/imports/unreadable';
import { runTask } from '@/server/work/pool';
import type { ImportFile } from '@/server/store/imports/imports';
import { addressItems, nameItems } from './list-file';
import { ghostItems } from './ghost-file';
import { importStore } from '../import-files';
import { inWorker } from './in-worker';
import { IMPORT_LIMITS } from '../limits';
import type { UnreadItem } from './unread-item';
import { openZip, type ZipFile } from './zip-file';
import { isWordFile, wordParts } from './word-file';
import { wordpressItems } from './wordpress-file';
import { parseUrl } from '@/domain/web-address';

/**
 * The items of a file, in order. @throws Unreadable
 * @param isChecked whether it was read to its end before
 */
export async function* itemsIn(file: ImportFile, isChecked: boolean): AsyncGenerator<UnreadItem> {
  const { key, bytes, name } = file;
  const head = await headOf(key);
  if (!head) throw new Unreadable('damaged-file', name);
  if (/^\s*<(?:\?xml|rss)\b/i.test(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')))
    return yield* wordpressItems(file, isChecked);
  if (bytes > IMPORT_LIMITS.wholeBytes) throw new Unreadable('too-large-unpacked', name);
  const found = (await importStore().get(key))!;
  if (!isZip(found)) {
    if (/\.(zip|docx)$/i.test(name)) throw new Unreadable('damaged-file', name);
    if (/\.(csv|tsv)$/i.test(name)) return yield* linesIn(found, name);
    return yield* isJson(head, name) ? ghostItems(readText(found).text, name) : documentIn(found, name);
  }
  const zip = await openZip(found);
  if (isWordFile(zip)) yield wordItem(found, name);
  else yield* itemsInArchive(zip, { key, name });
}

/** The lines of a list of authors, of topics or of addresses. @throws Unreadable */
function linesIn(bytes: Buffer, name: string): Generator<UnreadItem> {
  const { text, kind } = listIn(bytes, name);
  return kind ? nameItems(text, kind, name) : addressItems(text, name);
}

async function headOf(key: string): Promise<Buffer | null> {
  const file = await importStore().open(key, { start: 0, end: 500 });
  if (!file) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of file.stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const isJson = (head: Buffer, name: string) =>
  /\.json$/i.test(name) || /^\s*\{\s*"/.test(head.toString('latin1'));

/** Whether these bytes begin an archive. */
const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));

const DOCUMENT = /\.(docx|html?|md|markdown|txt)$/i;
/** Files that operating systems add to archives. */
const BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\.)|~\$/;

/** The documents in an archive; each is stored as a separate file, for its pictures. */
async function* itemsInArchive(
  zip: ZipFile,
  { key, name }: Pick<ImportFile, 'key' | 'name'>,
): AsyncGenerator<UnreadItem> {
  if (zip.names.includes('manifest.json') && zip.names.includes('settings.jsonl'))
    throw new Unreadable('paper-archive', name);
  const exported = zip.names.find(one => /\.json$/i.test(one) && !BY_SYSTEMS.test(one));
  const json = exported === undefined ? '' : readText((await zip.read(exported))!).text;
  if (/"posts"\s{0,9}:/.test(json)) {
    const pictures = zip.names.filter(one => /(?:^|\/)content\/images\//.test(one));
    return yield* ghostItems(json, name, pictures);
  }
  const documents = zip.names.filter(one => DOCUMENT.test(one) && !BY_SYSTEMS.test(one));
  if (!documents.length) throw new Unreadable('unknown-format', name);
  for (const [at, inner] of documents.entries()) {
    const bytes = (await zip.read(inner))!;
    const own = `${key}-parts/${at}`;
    await importStore().put(own, bytes);
    const items = isZip(bytes) ? [wordItem(bytes, inner)] : documentIn(bytes, inner);
    for await (const item of items) yield { ...item, file: own };
  }
}

const titleOf = (name: string) => name.slice(name.lastIndexOf('/') + 1).replace(/\.[a-z]{2,8}$/i, '');

const wordItem = (bytes: Buffer, name: string): UnreadItem => ({
  ...{ foreignId: name, title: titleOf(name) },
  read: async () => {
    const parts = await wordParts(bytes);
    const size = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
    const input = { parts, foreignId: name, now: new Date().toISOString() };
    return titled(await inWorker(() => runTask('readWord', input, size)), name);
  },
});

/** A file of text, by what it begins with and by its name. @throws Unreadable */
function* documentIn(bytes: Buffer, name: string): Generator<UnreadItem> {
  const { text } = readText(bytes);
  // No text has these; it is a picture or a program.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 4000))) throw new Unreadable('unknown-format', name);
  const isPage =
    /\.html?$/i.test(name) || /^\s*(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text);
  const read = (kept: RepairExceptions) =>
    isPage
      ? runTask(
          'readPage',
          { html: text, foreignId: name, address: parseUrl(name) && name, kept },
          text.length,
        )
      : runTask(
          'readText',
          { text, foreignId: name, isMarkdown: /\.(md|markdown)$/i.test(name), kept },
          text.length,
        );
  yield {
    foreignId: name,
    title: titleOf(name),
    read: async kept => titled(await inWorker(() => read(kept)), name),
  };
}

/** Uses the file name as the headline of a story without one. */
function titled(item: StoryItem, name: string): StoryItem {
  return item.fields.headline ? item : { ...item, fields: { ...item.fields, headline: titleOf(name) } };
}

/** The bytes of a part of a file, such as a picture in a Word file; null when there is none. */
export async function partOf(key: string, name: string): Promise<Buffer | null> {
  const bytes = await importStore().get(key);
  return bytes && (await openZip(bytes)).read(name);
}

import type { WordParts } from '@/domain/imports/word/parts';
import { Unreadable } from '@/domain/imports/unreadable';
import { openZip, type ZipFile } from './zip-file';

/** The parts that a reader uses; themes, fonts, settings and pictures are left in the file. */
const READ =
  /^(_rels\/\.rels|docprops\/core\.xml|[^/]+\/(document\d*|styles|numbering|footnotes|endnotes|comments|commentsExtended|people)\.xml|[^/]+\/_rels\/document\d*\.xml\.rels)$/i;

/** Whether an archive is a Word file. */
export const isWordFile = ({ names }: ZipFile): boolean =>
  names.includes('[Content_Types].xml') || names.includes('word/document.xml');

/** The parts of a Word file. @throws Unreadable */
export async function wordParts(bytes: Buffer): Promise<WordParts> {
  const zip = await openZip(bytes);
  const parts: WordParts = {};
  for (const name of zip.names.filter(one => READ.test(one)))
    parts[name] = textOf((await zip.read(name))!, name);
  return parts;
}

/** XML in UTF-8 or UTF-16, the encodings that OOXML allows. @throws Unreadable */
function textOf(bytes: Buffer, name: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('damaged-file', name);
  }
}

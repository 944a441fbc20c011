import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import arabicRanges from '@fontsource-variable/noto-naskh-arabic/unicode.json';
import chineseRanges from '@fontsource-variable/noto-serif-sc/unicode.json';
import latinRanges from '@fontsource/newsreader/unicode.json';
import opentype from 'opentype.js';
import sharp from 'sharp';
import decompress from 'woff2-encoder/decompress';
import { readSettings } from '@/server/settings';

// Read by fontconfig when the first text is drawn.
process.env.FONTCONFIG_FILE = resolve('server/media/drawing/fonts.conf');

/** A part of a font: its file, and the characters that it covers. */
interface Subset {
  file: string;
  ranges: [first: number, last: number][];
}

/** A font by the family name in its files, in the subsets in which it is delivered. */
interface Font {
  family: string;
  subsets: Subset[];
}

const LATIN = font('Newsreader 16pt 16pt Medium', '@fontsource/newsreader', '500-normal', latinRanges);
const CHINESE = font(
  'Noto Serif SC ExtraLight',
  '@fontsource-variable/noto-serif-sc',
  'wght-normal',
  chineseRanges,
);
const ARABIC = font(
  'Noto Naskh Arabic',
  '@fontsource-variable/noto-naskh-arabic',
  'wght-normal',
  arabicRanges,
);
const FONTS = [LATIN, CHINESE, ARABIC];

/** Reads the `unicode-range` of each subset from its package. */
function font(family: string, folder: string, style: string, ranges: Record<string, string>): Font {
  const subsets = Object.entries(ranges).map(([name, list]) => ({
    file: join(
      ...['node_modules', folder, 'files'],
      `${basename(folder)}-${name.replace(/[[\]]/g, '')}-${style}.woff2`,
    ),
    ranges: list.split(',').map((range): [number, number] => {
      const [first = '', last = first] = range.slice(2).split('-');
      return [parseInt(first, 16), parseInt(last, 16)];
    }),
  }));
  return { family, subsets };
}

/** Files that may have a glyph for this character; declared ranges include characters without one. */
function filesFor(character: string): Subset[] {
  const code = character.codePointAt(0)!;
  return FONTS.flatMap(({ subsets }) => subsets.filter(subset => within(subset, code)));
}

const within = ({ ranges }: Subset, code: number) =>
  ranges.some(([first, last]) => first <= code && code <= last);

/** The characters of a file that have a glyph. */
type Characters = Set<string>;

const loaded = new Map<string, Promise<Characters>>();

async function hasShape(character: string): Promise<boolean> {
  const found = await Promise.all(
    filesFor(character).map(subset => {
      const loading = loaded.get(subset.file) ?? load(subset);
      loaded.set(subset.file, loading);
      loading.catch(() => loaded.delete(subset.file));
      return loading;
    }),
  );
  return found.some(characters => characters.has(character));
}

/**
 * The part of a text that can be drawn, with its fonts loaded: pictographs and other signs without a glyph are left
 * out; empty when a letter or a digit is missing, as the text would be wrong.
 */
export async function drawableText(text: string): Promise<string> {
  const characters = [
    ...text
      .normalize('NFC')
      .replace(/\p{VS}/gu, '')
      .replace(/[\p{Cc}\s]+/gu, ' '),
  ];
  const shapes = new Map<string, boolean>();
  for (const character of new Set(characters)) shapes.set(character, await hasShape(character));
  if (characters.some(character => /[\p{L}\p{M}\p{N}]/u.test(character) && !shapes.get(character))) return '';
  return characters
    .filter(character => shapes.get(character) || NEEDS_NO_SHAPE.test(character))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** A space, and the zero-width non-joiner of Persian. */
const NEEDS_NO_SHAPE = /[ \u200c]/;

/** The font families for a text, for Pango: first that of the script in which the text starts. */
export function familiesFor(text: string): string {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  const first = /\p{Script=Arabic}/u.test(letter)
    ? ARABIC
    : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)
      ? CHINESE
      : LATIN;
  return [first, ...FONTS.filter(other => other !== first)].map(({ family }) => family).join(',');
}

async function load({ file, ranges }: Subset): Promise<Characters> {
  const path = await unpacked(file);
  // A font file that was loaded for one text is available to all later texts.
  await sharp({ text: { text: 'a', fontfile: path } })
    .raw()
    .toBuffer();
  const bytes = await readFile(path);
  const font = opentype.parse(Uint8Array.from(bytes).buffer);
  const promised = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
  return new Set(promised.filter(character => font.hasChar(character)));
}

/** The decompressed font, because Pango cannot read web fonts. Written once for each content of a file. */
async function unpacked(file: string): Promise<string> {
  const packed = await readFile(file);
  const digest = createHash('sha256').update(packed).digest('hex').slice(0, 12);
  const folder = join(readSettings().dataDir, 'fonts');
  const target = join(folder, `${basename(file, '.woff2')}-${digest}.ttf`);
  if (existsSync(target)) return target;
  await mkdir(folder, { recursive: true });
  const unfinished = `${target}.${process.pid}.${randomUUID()}`;
  await writeFile(unfinished, await decompress(packed));
  await rename(unfinished, target);
  return target;
}

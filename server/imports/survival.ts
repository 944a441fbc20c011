import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '@/domain/imports/charset/read-text';
import { NO_EXCEPTIONS } from '@/domain/imports/repair-exceptions';
import { addStory, emptyRow, type FormatRow } from '@/domain/imports/survival';
import { Unreadable } from '@/domain/imports/unreadable';
import { runTask } from '@/server/work/pool';
import { importStore } from './import-files';
import { inWorker } from './sources/in-worker';
import { itemsIn } from './sources/source-file';

/** The formats by the folder of their real files and the ends of their names. */
const FORMATS: [format: string, folder: string, ends: RegExp, isWire?: boolean][] = [
  ['Word', 'docx', /\.docx$/],
  ['HTML pages', 'html-pages', /\.html?$/],
  ['HTML articles', 'articles', /\.html?$/],
  ['Markdown', 'ghost', /\.md$/],
  ['WordPress', 'wxr', /\.xml$/],
  ['Ghost', 'ghost', /\.json$/],
  ['NewsML-G2', 'newsml/newsml-g2', /\.xml$/, true],
  ['ninjs', 'newsml/ninjs', /\.json$/, true],
  ['RSS, Atom, JSON Feed', 'newsml/feeds', /\.(?:xml|json|rss|atom)$/, true],
  ['Agencies: NewsML, NITF, ninjs', 'newsml/superdesk-core', /\.(?:xml|json)$/, true],
  ['Agencies: IPTC 7901, ANPA', 'newsml/superdesk-core', /\.(?:txt|tst)$/, true],
];

/** Reads every file of a folder as an import or the wire does, and counts what is kept and what is lost by format. */
export async function survivalIn(folder: string): Promise<FormatRow[]> {
  const rows: FormatRow[] = [];
  for (const [format, name, ends, isWire = false] of FORMATS) {
    const row = emptyRow(format);
    const place = join(folder, name);
    if (!existsSync(place)) continue;
    const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(file => ends.test(file));
    for (const file of files.sort()) {
      row.files++;
      const bytes = readFileSync(join(place, file));
      await refusing(row, () => (isWire ? addWire(row, bytes) : addFile(row, file, bytes)));
    }
    rows.push(row);
  }
  return rows;
}

/** Counts a refusal with a reason; any other error is a bug. */
async function refusing(row: FormatRow, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    row.refused[error.reason] = (row.refused[error.reason] ?? 0) + 1;
  }
}

async function addFile(row: FormatRow, name: string, bytes: Buffer): Promise<void> {
  const key = `survival/${randomUUID()}`;
  await importStore().put(key, bytes);
  try {
    for await (const unread of itemsIn({ key, name, bytes: bytes.length }, false))
      await refusing(row, async () => {
        const item = await unread.read(NO_EXCEPTIONS);
        if (item.kind === 'story') addStory(row, item);
      });
  } finally {
    await importStore().remove(key);
    await importStore().remove(`${key}-parts`);
  }
}

async function addWire(row: FormatRow, bytes: Buffer): Promise<void> {
  const { text } = readText(bytes);
  const read = await runTask('readWire', text, text.length);
  if (!('items' in read)) throw new Unreadable(read.unreadable, read.place);
  for (const { item } of read.items)
    await refusing(row, async () => {
      // The wire keeps the time of a version beside its story.
      const story = await inWorker(() => runTask('storyOfWire', item, item.html.length));
      addStory(row, { ...story, changedAt: item.versionAt });
    });
}

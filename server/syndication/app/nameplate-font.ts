import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { nameOfPaper } from '@/domain/paper/paper';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import type { PaperStructure } from '@/server/pages/paper';
import { keyOf } from '@/server/press/surrogate-keys';

const FONT = join('node_modules', '@fontsource/newsreader/files/newsreader-latin-500-normal.woff2');

/**
 * The headline font with the letters of the paper's names alone, about 2 kB: phones set the nameplate in it, as they do
 * not load the whole font.
 */
export async function nameplateFont({ settings, editions }: PaperStructure): Promise<MachineFile> {
  const names = editions.map(edition => nameOfPaper(settings, edition)).join('');
  const letters = [...new Set(names)].sort().join('');
  const body = new Uint8Array(await subsetFont(await readFile(FONT), letters, { targetFormat: 'woff2' }));
  return {
    type: 'font/woff2',
    body,
    keys: [keyOf.paper],
    headers: { 'cache-control': 'public, max-age=86400' },
  };
}

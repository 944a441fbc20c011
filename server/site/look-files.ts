import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  LOOK_FILE_TYPES,
  lookCss,
  lookFile,
  lookStyles,
  lookStylesText,
  readLookStyles,
} from '@/domain/paper/look';
import { STYLESHEETS } from '@/domain/paper/stylesheets';
import { assetList } from '@/server/press/files/assets';
import { keyOf } from '@/server/press/surrogate-keys';
import type { PaperStructure } from '@/server/pages/paper';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import { loadLookFile } from '@/server/store/paper/look-files';

const FOR_GOOD = { 'cache-control': 'public, max-age=31536000, immutable' };

/** A picture that the look of an edition has; null for one that none has. */
export async function lookPicture(id: string, { editions }: PaperStructure): Promise<MachineFile | null> {
  const file = lookFile(id);
  const isUsed = editions.some(({ plateDay, plateNight, icon }) => [plateDay, plateNight, icon].includes(id));
  const body = file && isUsed ? await loadLookFile(id) : null;
  return body && { type: LOOK_FILE_TYPES[file!.type], body, keys: [keyOf.paper], headers: FOR_GOOD };
}

/**
 * A stylesheet of readers' pages followed by the rules of a look, so that a page with a look of its own has no more files
 * than others. The address has all of the look: one that the paper has not is for a preview, and not kept.
 */
export async function lookStylesheet(
  look: string,
  file: string,
  { editions }: PaperStructure,
): Promise<MachineFile | null> {
  const styles = readLookStyles(look);
  const assets = assetList();
  if (!styles || !STYLESHEETS.some(name => assets[name] === file)) return null;
  const own = lookStyles(editions);
  const sheet = await readFile(join('build', 'assets', file), 'utf8');
  return {
    type: 'text/css; charset=utf-8',
    // Fonts are named from the folder of the stylesheet.
    body: `${sheet.replaceAll(/url\(("?)\.\//g, 'url($1/assets/')}${lookCss(styles)}`,
    keys: own && lookStylesText(own) === look ? [keyOf.paper] : [],
    headers: FOR_GOOD,
  };
}

import type { Edition } from '@/domain/paper/edition';
import { accentOf } from '@/domain/paper/look';
import { nameOfPaper } from '@/domain/paper/paper';
import { ICON_SIZES } from '@/domain/story/address';
import { loadLookFile } from '@/server/store/paper/look-files';
import { drawAppIcon, resizeIcon } from '@/server/media/drawing/app-icon';
import { keyOf } from '@/server/press/surrogate-keys';
import { defaultEdition, editionByPrefix, type PaperStructure } from '@/server/pages/paper';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';

const FAVICON_SIZE = 48;

/** The icon of an edition: its own, or the initial of its paper in its accent; null in any other size and of no edition. */
export async function iconFile(
  prefix: string | undefined,
  width: string,
  paper: PaperStructure,
): Promise<MachineFile | null> {
  const offered = ICON_SIZES.find(size => String(size) === width);
  const edition = editionByPrefix(prefix, paper.editions);
  if (!offered || !edition) return null;
  return { type: 'image/png', body: await draw(paper, edition, offered), keys: [keyOf.paper] };
}

/** The icon at the default address of browsers and feed readers. */
export async function faviconFile(paper: PaperStructure): Promise<MachineFile> {
  const png = await draw(paper, defaultEdition(paper.editions), FAVICON_SIZE);
  return {
    type: 'image/x-icon',
    body: new Uint8Array(icoOf(Buffer.from(png), FAVICON_SIZE)),
    keys: [keyOf.paper],
  };
}

async function draw({ settings }: PaperStructure, edition: Edition, size: number) {
  const own = edition.icon && (await loadLookFile(edition.icon));
  if (own) return new Uint8Array(await resizeIcon(own, size));
  return new Uint8Array(await drawAppIcon(nameOfPaper(settings, edition), accentOf(edition).night, size));
}

/** A PNG in the container of icons. https://en.wikipedia.org/wiki/ICO_(file_format) */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

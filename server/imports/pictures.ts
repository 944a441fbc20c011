import { createHash } from 'node:crypto';
import type { ForeignPicture, ForeignPictureSource } from '@/domain/imports/item';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import type { Actor } from '@/domain/people/permissions';
import { fetchExternal } from '@/server/http/outgoing';
import { addPicture } from '@/server/media/media';
import { Refused } from '@/server/problems/refused';
import { database } from '@/server/store/database';
import { loadItem } from '@/server/store/imports/items';
import { loadUpload } from '@/server/store/media/uploads';
import { partOf } from './sources/source-file';
import { itemId } from './sources/unread-item';
import { parseUrl } from '@/domain/web-address';

/** The library's picture for an imported one, with its texts in the story. */
export interface TakenPicture {
  mediaId: string;
  alt: string;
  caption: string;
  credit: string;
}

/** Where pictures of an item are looked up. */
export interface ImportedPictureSource {
  actor: Actor;
  importId: string;
  /** Where the item comes from. */
  source: string;
  /** The file of the item. */
  file: string;
  /** The address of the item, for addresses relative to it. */
  address: string | null;
}

const LIMITS = { alt: 2000, caption: 2000, credit: 300 };

/**
 * Takes a picture of an item into the library, once for all stories that show it.
 * @returns null when it cannot be fetched or is not a picture
 */
export async function importPicture(
  picture: ForeignPicture,
  place: ImportedPictureSource,
): Promise<TakenPicture | null> {
  const { source, ...known } = await resolved(picture, place);
  if (!source) return null;
  const { actor } = place;
  const name = nameOf(source);
  const key = createHash('sha256')
    .update(`${place.file}:${JSON.stringify(source)}`)
    .digest('hex');
  const texts = {
    alt: known.alt.slice(0, LIMITS.alt),
    caption: known.caption.slice(0, LIMITS.caption),
    credit: known.credit.slice(0, LIMITS.credit),
  };
  const before = await loadUpload(actor.personId, key, database());
  if (before) return { mediaId: before.picture.id, ...texts };
  const bytes = await bytesOf(source, place);
  if (!bytes) return null;
  try {
    const { id } = await addPicture(actor, { bytes, name }, texts, { key });
    return { mediaId: id, ...texts };
  } catch (error) {
    // Not a picture, damaged, too large or infected: it is left out and listed.
    if (error instanceof Refused && [413, 415, 422].includes(error.status)) return null;
    throw error;
  }
}

type Found = Omit<ForeignPicture, 'source'> & {
  source: Exclude<ForeignPictureSource, { kind: 'item' }> | null;
};

/** A picture that another item of the import describes, with the texts of that item where it has none. */
async function resolved(
  picture: ForeignPicture,
  { importId, source: from }: ImportedPictureSource,
): Promise<Found> {
  const { source } = picture;
  if (source.kind !== 'item') return { ...picture, source };
  const found = (await loadItem(importId, { foreignId: itemId(from, source.foreignId) }))?.content?.item;
  if (found?.kind !== 'picture') return { ...picture, source: null };
  return {
    ...picture,
    alt: picture.alt || found.alt,
    caption: picture.caption || found.caption,
    credit: picture.credit || found.credit,
    source: { kind: 'address', address: found.address },
  };
}

function nameOf(source: ForeignPictureSource): string {
  if (source.kind === 'part') return source.name.slice(source.name.lastIndexOf('/') + 1);
  const pathname = (source.kind === 'address' && parseUrl(source.address)?.pathname) || '';
  return pathname.slice(pathname.lastIndexOf('/') + 1) || 'picture';
}

async function bytesOf(
  source: ForeignPictureSource,
  { file, address }: ImportedPictureSource,
): Promise<Buffer | null> {
  if (source.kind === 'part') return partOf(file, source.name).catch(() => null);
  if (source.kind === 'data') return bytesInAddress(source.address);
  if (source.kind !== 'address') return null;
  const url = parseUrl(source.address, address ?? undefined);
  if (!url) return null;
  // Old addresses are often http; only https ones are fetched.
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:') return null;
  try {
    const { status, body, isCut } = await fetchExternal(url.href, {
      limit: PICTURE_BYTES_LIMIT,
      accept: 'image/*',
    });
    return status === 200 && !isCut ? body : null;
  } catch {
    return null;
  }
}

function bytesInAddress(address: string): Buffer | null {
  const comma = address.indexOf(',');
  if (comma < 0 || !/;base64$/i.test(address.slice(0, comma))) return null;
  return address.length > PICTURE_BYTES_LIMIT * 1.4 ? null : Buffer.from(address.slice(comma + 1), 'base64');
}

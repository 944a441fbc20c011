import type { Picture, PictureFacts } from '@/domain/media/media';
import {
  DIGITAL_SOURCES,
  UNKNOWN_SOURCE,
  type DigitalSource,
  type PictureSource,
} from '@/domain/media/digital-source';
import { RIGHTS_KINDS, type PictureRights, type RightsKind } from '@/domain/media/picture-rights';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { HASH_FORM } from './similar-pictures';
import type { LiveMediaPlace } from './stored-files';

/** The columns of a picture as the domain has it. */
export const PICTURE_COLUMNS = {
  id: true,
  width: true,
  height: true,
  focusX: true,
  focusY: true,
  alt: true,
  caption: true,
  credit: true,
  digitalSource: true,
  originalName: true,
  uploadedById: true,
  createdAt: true,
} as const;

/** The digital source by its stored code; empty for a code of a later release. */
const knownSource = (stored: string): DigitalSource | '' =>
  DIGITAL_SOURCES.find(source => source === stored) ?? '';

/** A picture as the domain has it. */
export const pictureOf = (row: Omit<Picture, 'digitalSource'> & { digitalSource: string }): Picture => ({
  ...row,
  digitalSource: knownSource(row.digitalSource),
});

export interface NewPicture {
  id: string;
  width: number;
  height: number;
  mime: string;
  bytes: number;
  sha256: string;
  originalName: string;
  alt: string;
  caption: string;
  credit: string;
  place?: string;
  takenAt?: Date | null;
  source?: PictureSource;
  perceptualHash?: bigint | null;
  uploadedById: string | null;
  uploadKey?: string | null;
}

export async function insertPicture(
  { source = UNKNOWN_SOURCE, ...picture }: NewPicture,
  connection: Connection = database(),
): Promise<Picture> {
  const data = { ...picture, ...source, hashForm: HASH_FORM };
  return pictureOf(await clientOf(connection).media.create({ data, select: PICTURE_COLUMNS }));
}

/** The pictures with these ids, by id; deleted ones are missing. */
export async function loadPictures(ids: string[]): Promise<Map<string, Picture>> {
  if (!ids.length) return new Map();
  const rows = await prisma().media.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: PICTURE_COLUMNS,
  });
  return new Map(rows.map(row => [row.id, pictureOf(row)]));
}

/** One picture, or null when there is none. */
export async function loadPicture(id: string): Promise<Picture | null> {
  const row = await prisma().media.findUnique({ where: { id }, select: PICTURE_COLUMNS });
  return row && pictureOf(row);
}

const facts = {
  width: true,
  height: true,
  focusX: true,
  focusY: true,
  rights: true,
  licence: true,
  editionIds: true,
  rightsUntil: true,
  alt: true,
  caption: true,
  credit: true,
  digitalSource: true,
  uploadedById: true,
} as const;

const known = <Row extends { rights: string; digitalSource: string }>(row: Row | null) =>
  row && { ...row, rights: knownRights(row.rights), digitalSource: knownSource(row.digitalSource) };

/** The kind of rights by its stored name; `unknown` for a kind of a later release. */
export const knownRights = (stored: string): RightsKind =>
  RIGHTS_KINDS.find(kind => kind === stored) ?? 'unknown';

/** The decisions about a picture, its texts and its uploader, or null when there is none or it is deleted. */
export async function loadPictureFacts(id: string, connection: Connection = database()) {
  const where = { id, deletedAt: null };
  return known(await clientOf(connection).media.findUnique({ where, select: facts }));
}

/** The same, also of a picture that is deleted but not erased. */
export async function loadPictureFactsAlsoDeleted(id: string) {
  return known(await prisma().media.findUnique({ where: { id }, select: { ...facts, deletedAt: true } }));
}

/** The file of a picture, and who uploaded it; null when there is none. */
export function loadPictureFile(id: string) {
  return prisma().media.findUnique({
    where: { id },
    select: {
      originalName: true,
      bytes: true,
      createdAt: true,
      place: true,
      takenAt: true,
      aiSystem: true,
      aiSystemVersion: true,
      aiPrompt: true,
      aiPromptWriter: true,
      uploadedBy: { select: { name: true } },
    },
  });
}

/** Changes the decisions about a picture and its texts, which are indexed for search afterwards. */
export async function updatePictureFacts(
  id: string,
  changed: Partial<PictureFacts>,
  connection: Connection,
): Promise<void> {
  const hasWords = [changed.alt, changed.caption, changed.credit].some(text => text !== undefined);
  const data = { ...changed, ...(hasWords && { form: 0 }) };
  await clientOf(connection).media.update({ where: { id }, data });
}

/** The pages of a lead picture with more live stories than this are not listed. */
const MAX_PLACES = 1000;

/** The fronts that show this picture instead of a story's own, with its own texts. */
export async function frontsThatShow(id: string, connection: Connection): Promise<string[]> {
  const where = { mediaId: id, owner: 'front' as const };
  const rows = await clientOf(connection).liveMedia.findMany({
    where,
    select: { ownerId: true },
    take: MAX_PLACES,
  });
  return rows.map(({ ownerId }) => ownerId);
}

/** The public places that show a picture; null when there are too many to list. */
export async function livePlacesOf(
  mediaId: string,
  connection: Connection,
): Promise<LiveMediaPlace[] | null> {
  const rows = await clientOf(connection).liveMedia.findMany({
    where: { mediaId },
    select: { owner: true, ownerId: true },
    take: MAX_PLACES + 1,
  });
  return rows.length > MAX_PLACES ? null : rows;
}

/** The rights to these pictures, by id; those without any limit are missing. */
export async function loadLimitedRights(
  ids: string[],
  connection: Connection,
): Promise<Map<string, Omit<PictureRights, 'licence'>>> {
  if (!ids.length) return new Map();
  const rows = await clientOf(connection).media.findMany({
    where: {
      id: { in: ids },
      OR: [{ editionIds: { isEmpty: false } }, { rightsUntil: { not: null } }, { rights: 'single-use' }],
    },
    select: { id: true, rights: true, editionIds: true, rightsUntil: true },
  });
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, rights: knownRights(row.rights) }]));
}

/** Whether readers may see a picture anywhere. */
export async function isShownToReaders(id: string, connection: Connection): Promise<boolean> {
  const shown = await clientOf(connection).liveMedia.findFirst({
    where: { mediaId: id },
    select: { owner: true },
  });
  return shown !== null;
}

/**
 * Where crops of a picture are public: the live stories with it as lead picture, unless there are too many to list, and
 * whether it is an author's portrait.
 */
export async function placesOfCrops(
  id: string,
  connection: Connection,
): Promise<{ storyIds: string[]; everywhere: boolean; isPortrait: boolean }> {
  const rows = await clientOf(connection).$queryRaw<{ id: string }[]>`
    SELECT story.id FROM "Revision" live JOIN "Story" story ON story."liveRevisionId" = live.id
    WHERE live.fields->'lead'->>'mediaId' = ${id} LIMIT ${MAX_PLACES + 1}`;
  const portraits = await clientOf(connection).author.count({ where: { portraitId: id } });
  const everywhere = rows.length > MAX_PLACES;
  return {
    storyIds: everywhere ? [] : rows.map(story => story.id),
    everywhere,
    isPortrait: portraits > 0,
  };
}

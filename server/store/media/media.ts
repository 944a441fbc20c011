import type { Picture, PictureFacts } from '@/domain/media/media';
import { database, type Connection } from '../database';

const shown = {
  id: true,
  width: true,
  height: true,
  focusX: true,
  focusY: true,
  alt: true,
  caption: true,
  credit: true,
  originalName: true,
  uploadedById: true,
  createdAt: true,
} as const;

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
  uploadedById: string | null;
}

export function insertPicture(picture: NewPicture): Promise<Picture> {
  return database().media.create({ data: picture, select: shown });
}

/** The pictures with these ids, by id; those that are gone are missing. */
export async function loadPictures(ids: string[]): Promise<Map<string, Picture>> {
  if (!ids.length) return new Map();
  const rows = await database().media.findMany({ where: { id: { in: [...new Set(ids)] } }, select: shown });
  return new Map(rows.map(row => [row.id, row]));
}

/** One picture, or null when there is none. */
export async function loadPicture(id: string): Promise<Picture | null> {
  return database().media.findUnique({ where: { id }, select: shown });
}

const facts = { width: true, height: true, focusX: true, focusY: true, rightsUntil: true } as const;

/** What is decided of a picture, or null when there is none. */
export function loadPictureFacts(id: string, connection: Connection = database()) {
  return connection.media.findUnique({ where: { id }, select: facts });
}

export async function updatePictureFacts(
  id: string,
  changed: PictureFacts,
  connection: Connection,
): Promise<void> {
  await connection.media.update({ where: { id }, data: changed });
}

/** Where readers have crops of a picture: the stories it leads, and whether it is an author's portrait. */
export async function placesOfCrops(id: string, connection: Connection) {
  const [stories, portraits] = await Promise.all([
    connection.story.findMany({
      where: { liveRevision: { is: { fields: { path: ['lead', 'mediaId'], equals: id } } } },
      select: { id: true },
    }),
    connection.author.count({ where: { portraitId: id } }),
  ]);
  return { storyIds: stories.map(story => story.id), isPortrait: portraits > 0 };
}

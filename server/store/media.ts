import type { Picture } from '@/domain/media';
import { database } from './database';

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

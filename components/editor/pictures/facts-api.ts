import type { PictureFacts } from '@/domain/media/media';
import { read, request } from '@/components/api/request';

export interface KnownPicture extends PictureFacts {
  width: number;
  height: number;
  mayChange: boolean;
}

/** The settings of a picture; null when they cannot be read. */
export async function loadFacts(id: string): Promise<KnownPicture | null> {
  const picture = (await read(`/api/newsroom/media/${id}`, 'PictureFactsAnswer'))?.picture;
  if (!picture) return null;
  return { ...picture, rightsUntil: picture.rightsUntil === null ? null : new Date(picture.rightsUntil) };
}

/** Whether it was saved, or someone else has changed the same setting. */
export type SavedFacts = 'saved' | 'changed-meanwhile' | 'failed';

const asSent = ({ focusX, focusY, rightsUntil }: KnownPicture) => ({
  ...{ focusX, focusY, rightsUntil: rightsUntil?.toISOString() ?? null },
});

/**
 * Saves the focal point and the end of the rights.
 * @param seen the values before the change
 */
export async function saveFacts(id: string, picture: KnownPicture, seen: KnownPicture): Promise<SavedFacts> {
  const body = { change: asSent(picture), seen: asSent(seen) };
  const answer = await request(`/api/newsroom/media/${id}`, { method: 'PUT', body });
  if (answer.done) return 'saved';
  return answer.status === 409 ? 'changed-meanwhile' : 'failed';
}

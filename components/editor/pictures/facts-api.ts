import type { PictureFacts } from '@/domain/media/media';
import { lacksLicence } from '@/domain/media/picture-rights';
import { read, request } from '@/components/api/request';

export interface KnownPicture extends PictureFacts {
  width: number;
  height: number;
  editions: { id: string; shortName: string }[];
  mayChange: boolean;
}

/** The settings of a picture; null when they cannot be read. */
export async function loadFacts(id: string): Promise<KnownPicture | null> {
  const picture = (await read(`/api/newsroom/media/${id}`, 'PictureFactsAnswer'))?.picture;
  if (!picture) return null;
  return { ...picture, rightsUntil: picture.rightsUntil === null ? null : new Date(picture.rightsUntil) };
}

/** Whether it was saved, lacks the address of its licence, or was changed by someone else in the same setting. */
export type SavedFacts = 'saved' | 'changed-meanwhile' | 'no-licence' | 'failed';

const asSent = ({ focusX, focusY, rightsUntil, ...picture }: KnownPicture) => {
  const { rights, licence, editionIds, digitalSource } = picture;
  const until = rightsUntil?.toISOString() ?? null;
  return { focusX, focusY, rights, licence, editionIds, rightsUntil: until, digitalSource };
};

/**
 * Saves the focal point and the rights.
 * @param seen the values before the change
 */
export async function saveFacts(id: string, picture: KnownPicture, seen: KnownPicture): Promise<SavedFacts> {
  const body = { change: asSent(picture), seen: asSent(seen) };
  const answer = await request(`/api/newsroom/media/${id}`, { method: 'PUT', body });
  if (answer.done) return 'saved';
  if (lacksLicence(picture)) return 'no-licence';
  return answer.status === 409 ? 'changed-meanwhile' : 'failed';
}

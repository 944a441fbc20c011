import type { PictureFacts } from '@/domain/media/media';
import { ask } from '../api';
import { readAnswer } from '../read-answer';

export interface KnownPicture extends PictureFacts {
  width: number;
  height: number;
  mayChange: boolean;
}

/** What is decided of a picture; null when it cannot be read. */
export async function loadFacts(id: string): Promise<KnownPicture | null> {
  const answer = await ask('GET', `media/${id}`).catch(() => null);
  if (answer?.status !== 200) return null;
  const picture = (await readAnswer('PictureFactsAnswer', answer.json).catch(() => null))?.picture;
  if (!picture) return null;
  return { ...picture, rightsUntil: picture.rightsUntil === null ? null : new Date(picture.rightsUntil) };
}

/** True when the server has it. */
export async function saveFacts(id: string, { focusX, focusY, rightsUntil }: PictureFacts): Promise<boolean> {
  const answer = await ask('PUT', `media/${id}`, {
    focusX,
    focusY,
    rightsUntil: rightsUntil?.toISOString() ?? null,
  }).catch(() => null);
  return answer?.status === 204;
}

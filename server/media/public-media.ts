import { keyOf } from '@/server/press/surrogate-keys';
import { loadLivePlace, type LiveMediaPlace } from '@/server/store/media/stored-files';

/**
 * The surrogate key of something public that shows this picture or recording, purged when that is withdrawn; null when
 * it is not public.
 */
export async function publicKeyOf(mediaId: string): Promise<string | null> {
  const place = await loadLivePlace(mediaId);
  return place && keyOfPlace(place);
}

/** The surrogate key of what shows a picture or recording to readers. */
export function keyOfPlace(place: LiveMediaPlace): string {
  switch (place.owner) {
    case 'story':
      return keyOf.story(place.ownerId);
    case 'front':
      return keyOf.front(place.ownerId);
    case 'author':
    case 'page':
      return keyOf.paper;
  }
}

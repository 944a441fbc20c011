import { keyOf } from '@/server/press/surrogate-keys';
import { loadLivePlace, type LiveMediaPlace } from '@/server/store/media/stored-files';

/**
 * Whether readers may have this picture or recording: the surrogate key of something published that shows it, purged
 * when that is withdrawn; null when nothing does.
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

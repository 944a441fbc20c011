import type { LibraryAnswer } from '@/domain/api/media';
import { read } from '@/components/api/request';

/** A query of the picture library. */
interface LibraryQuery {
  words: string;
  storyId: string | null;
  /** The language of the text that the picture is for. */
  lang: string;
  after?: string;
}

/** A page of the picture library; null when it cannot be read. */
export function loadLibrary({ words, storyId, lang, after }: LibraryQuery): Promise<LibraryAnswer | null> {
  const query = new URLSearchParams({
    lang,
    ...(words && { q: words }),
    ...(storyId && { story: storyId }),
    ...(after && { after }),
  });
  return read(`/api/newsroom/pictures?${query}`, 'LibraryAnswer');
}

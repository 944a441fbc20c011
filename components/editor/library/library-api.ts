import type { LibraryAnswer } from '@/domain/api/media';
import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';

/** What the picture library is asked for. */
interface LibraryQuery {
  words: string;
  storyId: string | null;
  /** The language of the text that the picture is for. */
  lang: string;
  after?: string;
}

/** A part of the picture library; null when it cannot be read. */
export async function loadLibrary({
  words,
  storyId,
  lang,
  after,
}: LibraryQuery): Promise<LibraryAnswer | null> {
  const query = new URLSearchParams({
    lang,
    ...(words && { q: words }),
    ...(storyId && { story: storyId }),
    ...(after && { after }),
  });
  try {
    const { status, json } = await ask('GET', `pictures?${query}`);
    return status === 200 ? await readAnswer('LibraryAnswer', json) : null;
  } catch {
    return null;
  }
}

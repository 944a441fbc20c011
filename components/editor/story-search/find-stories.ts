import type { FoundStory } from '@/domain/api/story';
import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';

/** Stories of ours that have these words; none when there is no answer. */
export async function findStories(
  words: string,
  cancelled: AbortSignal,
  scope: { published?: boolean } = {},
): Promise<FoundStory[]> {
  const query = new URLSearchParams({ q: words, ...(scope.published && { stage: 'published' }) });
  try {
    const { json } = await ask('GET', `stories?${query.toString()}`, undefined, cancelled);
    return (await readAnswer('FoundStoriesAnswer', json))?.stories ?? [];
  } catch {
    return [];
  }
}

import type { FoundStory } from '@/domain/api/story';
import { read } from '@/components/api/request';

/** Stories that contain these words; none when there is no answer. */
export async function findStories(
  words: string,
  cancelled: AbortSignal,
  scope: { published?: boolean } = {},
): Promise<FoundStory[]> {
  const query = new URLSearchParams({ q: words, ...(scope.published && { stage: 'published' }) });
  const answer = await read(`/api/newsroom/stories?${query}`, 'FoundStoriesAnswer', cancelled);
  return answer?.stories ?? [];
}

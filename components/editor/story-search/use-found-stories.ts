'use client';
import { read } from '@/components/api/request';
import { useFound } from '@/components/ui/options/use-found';
import type { FoundStory } from '@/domain/api/story';
import { useCallback } from 'react';

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

/** A single letter finds too much; a single Chinese character can be a word. */
export const isWorthAsking = (words: string) => words.length > 1 || /\p{Script=Han}/u.test(words);

/**
 * Stories of the paper that match these words, once typing pauses; null until loaded.
 * @param published whether to search published stories only
 */
export function useFoundStories(words: string, published = false): FoundStory[] | null {
  const find = useCallback(
    (query: string, signal: AbortSignal) => findStories(query, signal, { published }),
    [published],
  );
  const query = words.trim();
  return useFound(isWorthAsking(query) ? query : null, find);
}

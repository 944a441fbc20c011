'use client';
import { useCallback } from 'react';
import type { FoundStory } from '@/domain/api/story';
import { useFound } from '@/components/ui/options/use-found';
import { findStories } from './find-stories';

/** A single letter finds too much; a single Chinese character can be a word. */
const isWorthAsking = (words: string) => words.length > 1 || /\p{Script=Han}/u.test(words);

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

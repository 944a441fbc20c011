'use client';
import { useEffect, useState } from 'react';
import { FrontStories, type FrontStory } from '@/domain/front/api';
import { createReloader } from '@/components/api/reloader';
import { read } from '@/components/api/request';
import { listenToNewsroom } from '@/components/newsroom/live/newsroom-events';
import { frontPath } from '../draft/front-api';

const TYPING_MS = 200;
/** The server indexes a saved story within this time. Changes that follow in it need no further read. */
const INDEXED_MS = 2500;

interface Found {
  typed: string;
  stories: FrontStory[];
}

interface FoundStoriesOptions {
  frontId: string;
  /** What was typed to find a story. */
  typed: string;
  /** While true, changes by others wait, so that nothing moves under the pointer. */
  isInUse: boolean;
  /** Called with every answer. */
  onFound(stories: FrontStory[]): void;
}

/** Stories of the edition that can be placed: the newest, or the search results, as they change. Null at first. */
export function useFoundStories({
  frontId,
  typed,
  isInUse,
  onFound,
}: FoundStoriesOptions): FrontStory[] | null {
  const [latest, setLatest] = useState<Found | null>(null);
  const [shown, setShown] = useState<Found | null>(null);
  if (latest !== shown && (!isInUse || latest?.typed !== shown?.typed)) setShown(latest);

  useEffect(() => {
    let isCurrent = true;
    const loading = createReloader(async () => {
      const answer = await read(frontPath(frontId, `/stories?q=${encodeURIComponent(typed)}`), FrontStories);
      if (!answer) return false;
      if (!isCurrent) return true;
      setLatest({ typed, stories: answer.stories });
      onFound(answer.stories);
      return true;
    });
    const first = setTimeout(loading.want, typed ? TYPING_MS : 0);
    let next: ReturnType<typeof setTimeout> | undefined;
    const stopListening = listenToNewsroom('story', () => {
      next ??= setTimeout(() => {
        next = undefined;
        loading.want();
      }, INDEXED_MS);
    });
    return () => {
      isCurrent = false;
      stopListening();
      loading.stop();
      clearTimeout(first);
      clearTimeout(next);
    };
  }, [frontId, typed, onFound]);

  return shown?.stories ?? null;
}

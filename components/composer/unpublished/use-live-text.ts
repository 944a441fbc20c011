'use client';
import { useEffect, useState } from 'react';
import type { StoryContent } from '@/domain/story/story';
import { revisionText } from '../api';

interface LiveText {
  number: number;
  content: StoryContent | null;
}

/**
 * The text that readers have, by the number of its revision, and a function to reload it.
 * @returns undefined while it is read; null when it cannot be read
 */
export function useLiveText(storyId: string, number: number | null) {
  const [read, setRead] = useState<LiveText | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (number === null) return;
    let still = true;
    void revisionText(storyId, number).then(content => still && setRead({ number, content }));
    return () => {
      still = false;
    };
  }, [storyId, number, tries]);
  const again = () => {
    setRead(null);
    setTries(tries + 1);
  };
  return { live: read?.number === number ? read?.content : undefined, again };
}

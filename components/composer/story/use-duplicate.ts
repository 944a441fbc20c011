'use client';
import { useRef } from 'react';
import { newKey } from '@/components/ui/new-key';
import { useWords } from '@/components/ui/words/words-provider';
import { duplicateStory } from '../api';
import type { useSaving } from '../saving/use-saving';
import type { Notice } from '../notice-bar';

/** Copies the story with the composer's current text, and opens the copy. */
export function useDuplicate(
  id: string,
  autosave: ReturnType<typeof useSaving>['autosave'],
  notify: (notice: Notice) => void,
): () => Promise<void> {
  const words = useWords();
  // A retry after a lost answer creates no second story.
  const key = useRef('');
  return async () => {
    if (!(await autosave.flush())) return notify({ tone: 'bad', text: words.compose.saveFirst });
    key.current ||= newKey();
    const copy = await duplicateStory(id, key.current);
    if (copy === null) return notify({ tone: 'bad', text: words.library.duplicateFailed });
    // After returning from the browser cache the story can be duplicated again.
    key.current = '';
    location.assign(`/newsroom/stories/${copy}`);
  };
}

'use client';
import { useRef } from 'react';
import { newKey } from '@/components/ui/new-key';
import { useWords } from '@/components/ui/words/words-provider';
import { duplicateStory } from '../api';
import type { useSaving } from '../saving/use-saving';
import type { Notice } from '../notice-bar';

/** Creates another story with the current text of the composer, and opens it. */
export function useDuplicate(
  id: string,
  autosave: ReturnType<typeof useSaving>['autosave'],
  notify: (notice: Notice) => void,
): () => Promise<void> {
  const words = useWords();
  // The same again after a lost answer is the same story.
  const key = useRef('');
  return async () => {
    if (!(await autosave.flush())) return notify({ tone: 'bad', text: words.compose.saveFirst });
    key.current ||= newKey();
    const copy = await duplicateStory(id, key.current);
    if (copy === null) return notify({ tone: 'bad', text: words.library.duplicateFailed });
    // After going back to this page from the browser cache it can be duplicated again.
    key.current = '';
    location.assign(`/newsroom/stories/${copy}`);
  };
}

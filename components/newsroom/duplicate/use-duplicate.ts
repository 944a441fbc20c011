'use client';
import { useRef, useState } from 'react';
import { Added } from '@/domain/api/written';
import { newKey } from '@/components/ui/new-key';
import { send, type NotDone } from '@/components/api/send';

/** Duplicates a story and opens the copy; returns the reason if it is refused. */
export function useDuplicate() {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);
  // A retry after a lost answer creates no second story.
  const attempt = useRef({ storyId: '', key: '' });

  const duplicate = async (storyId: string): Promise<NotDone | null> => {
    if (busy) return null;
    setBusy(true);
    setRefused(null);
    if (attempt.current.storyId !== storyId) attempt.current = { storyId, key: newKey() };
    const { key } = attempt.current;
    const answer = await send('POST', `/api/newsroom/stories/${storyId}/duplicate`, { key }, Added);
    setBusy(false);
    if (!answer.done) {
      setRefused(answer);
      return answer;
    }
    // After going back to this page from the browser cache it can be duplicated again.
    attempt.current = { storyId: '', key: '' };
    window.location.assign(`/newsroom/stories/${answer.data.id}`);
    return null;
  };
  return { busy, refused, duplicate };
}

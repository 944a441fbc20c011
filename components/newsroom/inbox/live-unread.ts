'use client';
import { UnreadEvent } from '@/domain/api/events';
import { listenToNewsroom } from '@/components/newsroom/live/newsroom-events';
import { useSyncExternalStore } from 'react';

let known: number | null = null;

function subscribe(changed: () => void): () => void {
  return listenToNewsroom('inbox', data => {
    const unread = UnreadEvent.safeParse(data);
    if (!unread.success) return;
    known = unread.data;
    changed();
  });
}

/** The live number of unread items in the inbox. `atFirst` is the number when the page was rendered. */
export function useUnread(atFirst: number): number {
  return useSyncExternalStore(
    subscribe,
    () => known ?? atFirst,
    () => atFirst,
  );
}

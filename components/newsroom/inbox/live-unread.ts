'use client';
import { UnreadEvent } from '@/domain/api/events';
import { listenToNewsroom } from '@/components/newsroom/live/newsroom-events';
import { useCallback, useSyncExternalStore } from 'react';

let known: number | null = null;

/**
 * The live number of unread items in the inbox. `atFirst` is the number when the page was rendered.
 * @param renderedAt when that was, by the clock of the server
 */
export function useUnread(atFirst: number, renderedAt?: number): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      const onUnread = (data: unknown) => {
        const unread = UnreadEvent.safeParse(data);
        if (!unread.success) return;
        known = unread.data;
        changed();
      };
      return listenToNewsroom('inbox', onUnread, renderedAt);
    },
    [renderedAt],
  );
  return useSyncExternalStore(
    subscribe,
    () => known ?? atFirst,
    () => atFirst,
  );
}

'use client';
import { UnreadEvent } from '@/domain/api/events';
import { useEffect, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let known: number | null = null;
let source: EventSource | null = null;
let watching = 0;

function notify(count: number): void {
  known = count;
  for (const listener of listeners) listener();
}

// A browser opens few connections to one host, so a hidden page holds none.
function connect(): void {
  const wanted = watching > 0 && document.visibilityState === 'visible';
  if (wanted === (source !== null)) return;
  source?.close();
  source = wanted ? new EventSource('/api/newsroom/events') : null;
  source?.addEventListener('inbox', (event: MessageEvent<string>) => {
    const unread = UnreadEvent.safeParse(JSON.parse(event.data));
    if (unread.success) notify(unread.data);
  });
}

/** How many items wait in the inbox, as soon as that changes. `atFirst` is what the server knew when it made the page. */
export function useUnread(atFirst: number): number {
  useEffect(() => {
    watching++;
    if (watching === 1) document.addEventListener('visibilitychange', connect);
    connect();
    return () => {
      watching--;
      if (!watching) document.removeEventListener('visibilitychange', connect);
      connect();
    };
  }, []);
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known ?? atFirst,
    () => atFirst,
  );
}

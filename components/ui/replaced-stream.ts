'use client';
import { useSyncExternalStore } from 'react';

/** Reconnects the replaced stream of this page; null while it is connected. */
let reconnect: (() => void) | null = null;
const listeners = new Set<() => void>();

function set(next: (() => void) | null): void {
  reconnect = next;
  for (const listener of listeners) listener();
}

/**
 * Reports when the server replaces this page's stream of events by that of another window of the same person.
 * @param connect reconnects immediately
 */
export function watchReplaced(source: EventSource, connect: () => void): void {
  source.addEventListener('replaced', () => set(connect));
  source.addEventListener('open', () => set(null));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How to reconnect the replaced stream of this page; null while it is connected. */
export const useReplacedStream = (): (() => void) | null =>
  useSyncExternalStore(
    listen,
    () => reconnect,
    () => null,
  );

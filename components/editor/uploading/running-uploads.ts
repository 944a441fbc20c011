import { useSyncExternalStore } from 'react';

let running = 0;
const listeners = new Set<() => void>();
const confirmLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

function count(change: 1 | -1): void {
  running += change;
  if (running === 0) removeEventListener('beforeunload', confirmLeaving);
  else addEventListener('beforeunload', confirmLeaving);
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether files that were chosen in this window have not arrived yet. */
export const isUploading = (): boolean => running > 0;

/** Whether files that were chosen in this window have not arrived yet; renders again when that changes. */
export const useIsUploading = (): boolean => useSyncExternalStore(listen, isUploading, () => false);

/** Counts work as an upload until it settles. Meanwhile the browser confirms before the page is left. */
export async function trackUpload(work: Promise<void>): Promise<void> {
  count(1);
  try {
    await work;
  } finally {
    count(-1);
  }
}

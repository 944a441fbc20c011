'use client';
import { useSyncExternalStore } from 'react';

/** The width in pixels up to which panels beside a page are sheets over it; `narrow` in the style sheets. */
const NARROW = '(max-width: 900px)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the window is narrow. False on the server, so the style sheet hides what only wide windows show. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  );

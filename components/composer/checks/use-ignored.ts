'use client';
import { useCallback, useState } from 'react';

const keyOf = (storyId: string) => `broadsheet-ignored-${storyId}`;

function read(storyId: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(storyId)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter(key => typeof key === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Dismissed findings of this story, stored in this browser. */
export function useIgnored(storyId: string) {
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(() => read(storyId));
  const ignore = useCallback(
    (key: string) =>
      setIgnored(before => {
        const next = new Set(before).add(key);
        try {
          localStorage.setItem(keyOf(storyId), JSON.stringify([...next]));
        } catch {
          // Without storage, findings are ignored until the page is closed.
        }
        return next;
      }),
    [storyId],
  );
  return { ignored, ignore };
}

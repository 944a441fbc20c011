'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { BehindEvent } from '@/domain/api/events';
import { listenToNewsroom } from '@/components/newsroom/live/newsroom-events';

/** What changes together is read together. */
const GATHER_MS = 400;

let known: number | null = null;

function subscribe(changed: () => void): () => void {
  return listenToNewsroom('translation', data => {
    const behind = BehindEvent.safeParse(data);
    if (!behind.success) return;
    known = behind.data;
    changed();
  });
}

/** How many translations are behind, as soon as that changes. `atFirst` is what the server knew when it made the page. */
export function useBehind(atFirst: number): number {
  return useSyncExternalStore(
    subscribe,
    () => known ?? atFirst,
    () => atFirst,
  );
}

/** Has the list of translations made anew whenever one falls behind its source or catches up with it. */
export function KeepTranslationsFresh() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToNewsroom('translation', () => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [router]);
  return null;
}

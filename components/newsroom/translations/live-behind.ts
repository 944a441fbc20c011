'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { BehindEvent } from '@/domain/api/events';
import { listenToNewsroom } from '@/components/newsroom/live/newsroom-events';

/** Changes within this time cause one refresh. */
const GATHER_MS = 400;

/** How many translations are behind, as the server counted them for a page. */
export interface Behind {
  count: number;
  /** The count stops here. */
  most: number;
}

/** The last count of the stream, and the one of the server that it followed. */
let latest: { count: number; after: Behind } | null = null;

/** How many translations are behind, kept up to date; a newer count of the server replaces what the stream sent. */
export function useBehind(served: Behind): number {
  const subscribe = useCallback(
    (changed: () => void) =>
      listenToNewsroom('translation', data => {
        const behind = BehindEvent.safeParse(data);
        if (!behind.success) return;
        latest = { count: behind.data, after: served };
        changed();
      }),
    [served],
  );
  return useSyncExternalStore(
    subscribe,
    () => (latest?.after === served ? latest.count : served.count),
    () => served.count,
  );
}

/** Refreshes the list of translations whenever one falls behind its source or catches up. */
export function KeepTranslationsFresh({ renderedAt }: { renderedAt: number }) {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), GATHER_MS);
    };
    const stop = listenToNewsroom('translation', refreshSoon, renderedAt);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [renderedAt, router]);
  return null;
}

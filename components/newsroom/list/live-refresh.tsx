'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const STALE_MS = 10_000;

/** When this browser first got the list that the server made at a moment; the two clocks are never compared. */
let received = { renderedAt: 0, at: 0 };

/**
 * Refreshes the list on return: from another window, or by the back button, for which the
 * browser shows the list as it was. Nothing moves while the list is in view.
 */
export function LiveRefresh({ renderedAt }: { renderedAt: number }) {
  const router = useRouter();
  useEffect(() => {
    if (received.renderedAt !== renderedAt) received = { renderedAt, at: Date.now() };
    const look = () => {
      if (document.visibilityState === 'visible' && Date.now() - received.at > STALE_MS) router.refresh();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [renderedAt, router]);
  return null;
}

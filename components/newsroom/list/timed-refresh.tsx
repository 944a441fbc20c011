'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const RUNNING_MS = 2000;
const MINUTE_MS = 60_000;

/** Reloads the data of the page periodically while it is shown. */
export function RefreshWhileRunning() {
  useTimedRefresh(RUNNING_MS, true);
  return null;
}

/** Reloads the data of the page each minute while it is visible. */
export function RefreshEveryMinute() {
  useTimedRefresh(MINUTE_MS, false);
  return null;
}

function useTimedRefresh(everyMs: number, inBackground: boolean): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (inBackground || !document.hidden) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs, inBackground]);
}

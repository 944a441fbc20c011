'use client';
import { createContext, use, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { ownZone, ZONE_COOKIE } from '@/components/ui/time/browser-zone';

interface Clock {
  now: number;
  zone: string;
}

interface ServedClock extends Clock {
  /** Whether the person chose the zone; else it is a guess at that of the browser. */
  isChosen: boolean;
}

const ServerClock = createContext<ServedClock>({ now: 0, zone: 'UTC', isChosen: false });

const listeners = new Set<() => void>();
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const notify of listeners) notify();
  }, 20_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const currentTime = () => (now ||= Date.now());
const never = () => () => {};

/** Holds the server's time and zone for the first paint, which must be what the server printed. */
export function ClockProvider({ now, zone, isChosen, children }: ServedClock & { children: ReactNode }) {
  useEffect(() => {
    const own = ownZone();
    if (own !== zone && !isChosen)
      document.cookie = `${ZONE_COOKIE}=${encodeURIComponent(own)}; path=/newsroom; max-age=31536000; samesite=lax`;
  }, [zone, isChosen]);
  return <ServerClock value={{ now, zone, isChosen }}>{children}</ServerClock>;
}

/** The current time, and the zone that the person chose or else that of this browser. */
export function useClock(): Clock {
  const server = use(ServerClock);
  return {
    now: useSyncExternalStore(subscribe, currentTime, () => server.now),
    zone: useSyncExternalStore(
      never,
      () => (server.isChosen ? server.zone : ownZone()),
      () => server.zone,
    ),
  };
}

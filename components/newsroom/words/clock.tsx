'use client';
import { createContext, use, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { ZONE_COOKIE } from './time-words';

interface Clock {
  now: number;
  zone: string;
}

const ServerClock = createContext<Clock>({ now: 0, zone: 'UTC' });

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
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
const never = () => () => {};

/** Holds the server's time and zone for the first paint, which must be what the server printed. */
export function ClockProvider({ now, zone, children }: Clock & { children: ReactNode }) {
  useEffect(() => {
    const own = browserZone();
    if (own !== zone)
      document.cookie = `${ZONE_COOKIE}=${encodeURIComponent(own)}; path=/newsroom; max-age=31536000; samesite=lax`;
  }, [zone]);
  return <ServerClock value={{ now, zone }}>{children}</ServerClock>;
}

/** The current time and the time zone of this browser. */
export function useClock(): Clock {
  const server = use(ServerClock);
  return {
    now: useSyncExternalStore(subscribe, currentTime, () => server.now),
    zone: useSyncExternalStore(never, browserZone, () => server.zone),
  };
}

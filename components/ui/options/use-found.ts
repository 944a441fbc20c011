'use client';
import { useEffect, useState } from 'react';

const TYPING_PAUSE = 150;

/**
 * What a search finds for what is being typed, once the typing pauses; what was found before stays until then. Null:
 * nothing was found out yet.
 * @param asked null to search nothing
 * @param find must be the same function at every render; its signal aborts on the next search
 */
export function useFound<Found>(
  asked: string | null,
  find: (asked: string, signal: AbortSignal) => Promise<Found[]>,
): Found[] | null {
  const [found, setFound] = useState<Found[] | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const control = new AbortController();
    const look = async () => {
      const result = await find(asked, control.signal);
      if (!control.signal.aborted) setFound(result);
    };
    const timer = setTimeout(() => void look(), TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [asked, find]);
  return asked === null ? null : found;
}

'use client';
import { useEffect, useState } from 'react';

const TYPING_PAUSE = 150;

/**
 * The results of a search for the typed text, once typing pauses; earlier results stay until then. Null:
 * nothing was found out yet.
 * @param query null to search nothing
 * @param find must be the same function at every render; its signal aborts on the next search
 */
export function useFound<Found>(
  query: string | null,
  find: (query: string, signal: AbortSignal) => Promise<Found[]>,
): Found[] | null {
  const [found, setFound] = useState<Found[] | null>(null);
  useEffect(() => {
    if (query === null) return;
    const control = new AbortController();
    const look = async () => {
      const result = await find(query, control.signal);
      if (!control.signal.aborted) setFound(result);
    };
    const timer = setTimeout(() => void look(), TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query, find]);
  return query === null ? null : found;
}

'use client';
import { useEffect, useState } from 'react';

const TYPING_PAUSE = 150;

type Find<Found> = (query: string, signal: AbortSignal) => Promise<Found[]>;

/** The results of a search, and what was searched. */
interface Results<Found> {
  query: string;
  found: Found[];
}

/**
 * The results of a search for the typed text, once typing pauses; earlier results stay until then. Null:
 * there are no results yet.
 * @param query null to search nothing
 * @param find must be the same function at every render; its signal aborts on the next search
 */
export function useResults<Found>(query: string | null, find: Find<Found>): Results<Found> | null {
  const [results, setResults] = useState<Results<Found> | null>(null);
  useEffect(() => {
    if (query === null) return;
    const control = new AbortController();
    const look = async () => {
      const result = await find(query, control.signal);
      if (!control.signal.aborted) setResults({ query, found: result });
    };
    const timer = setTimeout(() => void look(), TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query, find]);
  return query === null ? null : results;
}

/** What `useResults` found. */
export const useFound = <Found>(query: string | null, find: Find<Found>): Found[] | null =>
  useResults(query, find)?.found ?? null;

'use client';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ListPage } from './use-infinite-list';

interface Kept<Row> {
  later: ListPage<Row>[];
  /** How far the list was scrolled, in pixels. */
  top: number;
}

interface RememberedList<Row> {
  later: ListPage<Row>[];
  restore(later: ListPage<Row>[]): void;
}

const KEY = 'newsroom-list';
const scrolled = () => document.querySelector<HTMLElement>('.main .scroll');

/** The address that was last opened by going back or forth in the history of the window. */
let returnedTo: string | null = null;

if (typeof window !== 'undefined') {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type === 'back_forward') returnedTo = window.location.href;
  window.addEventListener('popstate', () => (returnedTo = window.location.href));
}

function read<Row>(name: string): Kept<Row> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as (Kept<Row> & { name: string }) | null;
    return kept?.name === name ? kept : null;
  } catch {
    return null;
  }
}

/** Forgets the list of a person whose session is over. */
export function clearListMemory(): void {
  sessionStorage.removeItem(KEY);
}

/**
 * Stores the loaded rows of a list and its scroll position, and restores both when a person returns to it
 * from another page. In this window only, and of the last list.
 * @param name the list with its filters
 */
export function useListMemory<Row>(name: string, { later, restore }: RememberedList<Row>): void {
  const latest = useRef(later);
  const topToRestore = useRef<number | null>(null);
  useEffect(() => {
    latest.current = later;
  }, [later]);

  // Only once its rows are in the page can a list be scrolled as far as it was.
  useLayoutEffect(() => {
    const top = topToRestore.current;
    topToRestore.current = null;
    if (top !== null) scrolled()?.scrollTo({ top });
  }, [later]);

  useEffect(() => {
    const here = window.location.href;
    const kept = returnedTo === here ? read<Row>(name) : null;
    const frame =
      kept &&
      requestAnimationFrame(() => {
        topToRestore.current = kept.top;
        restore(kept.later);
      });
    return () => {
      if (frame) cancelAnimationFrame(frame);
      // The next time it may be opened by a link.
      if (returnedTo === here) returnedTo = null;
    };
  }, [name, restore]);

  // Before its rows leave the page, which a link within the newsroom does without a new document.
  useLayoutEffect(() => {
    const keep = () => {
      const top = scrolled()?.scrollTop ?? 0;
      try {
        sessionStorage.setItem(KEY, JSON.stringify({ name, later: latest.current, top }));
      } catch {
        // A full store drops this list; it loads again by scrolling.
        sessionStorage.removeItem(KEY);
      }
    };
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [name]);
}

'use client';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ListPage } from './use-infinite-list';

interface Kept<Row> {
  later: ListPage<Row>[];
  /** How far the list was scrolled, in pixels. */
  top: number;
  /** The address of the link that had the focus. */
  focused: string | null;
}

interface RememberedList<Row> {
  later: ListPage<Row>[];
  restore(later: ListPage<Row>[]): void;
}

const KEY = 'newsroom-list';
const scrolled = () => document.querySelector<HTMLElement>('.main .scroll');

/** The link of the list that has the focus. */
function focusedLink(): string | null {
  const link = document.activeElement?.closest('.main .scroll a[href]');
  return link?.getAttribute('href') ?? null;
}

/** Focuses the link of a row that was left; rows that are gone have none. */
function focusLink(href: string | null): void {
  if (href === null || document.activeElement !== document.body) return;
  const links = scrolled()?.querySelectorAll<HTMLElement>('a[href]') ?? [];
  [...links].find(link => link.getAttribute('href') === href)?.focus({ preventScroll: true });
}

const cameFromStory = () => document.referrer.startsWith(`${window.location.origin}/newsroom/stories/`);

/** The address that was last opened from a story, or by going back or forth in the history of the window. */
let returnedTo: string | null = null;

if (typeof window !== 'undefined') {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type === 'back_forward' || cameFromStory()) returnedTo = window.location.href;
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

/** Clears the stored list when a person's session is over. */
export function clearListMemory(): void {
  sessionStorage.removeItem(KEY);
}

/**
 * Stores the loaded rows of a list, its scroll position and its focus, and restores them when a person returns to it
 * from another page. In this window only, and of the last list.
 * @param name the list with its filters
 */
export function useListMemory<Row>(name: string, { later, restore }: RememberedList<Row>): void {
  const latest = useRef(later);
  const toRestore = useRef<Pick<Kept<Row>, 'top' | 'focused'> | null>(null);
  useEffect(() => {
    latest.current = later;
  }, [later]);

  // A list can be scrolled to where it was only once its rows are in the page.
  useLayoutEffect(() => {
    const before = toRestore.current;
    toRestore.current = null;
    if (!before) return;
    scrolled()?.scrollTo({ top: before.top });
    focusLink(before.focused);
  }, [later]);

  useEffect(() => {
    const here = window.location.href;
    const kept = returnedTo === here ? read<Row>(name) : null;
    const frame =
      kept &&
      requestAnimationFrame(() => {
        toRestore.current = kept;
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
        sessionStorage.setItem(
          KEY,
          JSON.stringify({ name, later: latest.current, top, focused: focusedLink() }),
        );
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

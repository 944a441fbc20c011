'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A part of a long list, and the cursor where the next starts; null: the list ends here. */
export interface ListPage<Row> {
  rows: Row[];
  next: string | null;
}

/** The maximum number of loaded pages of a list; the following ones open on a page of their own. */
export const MOST_STRETCHES = 10;

type Loading = 'idle' | 'loading' | 'failed';

/**
 * A list whose first stretch came with the page, and what has been loaded of it since. When the page is shown anew, its
 * later pages are read again and put in place of the old ones at once, so that nothing moves meanwhile.
 * @param load reads the stretch at a cursor; null when it cannot be read
 */
export function useInfiniteList<Row extends { id: string }>(
  first: ListPage<Row>,
  load: (after: string) => Promise<ListPage<Row> | null>,
) {
  const [later, setLater] = useState<ListPage<Row>[]>([]);
  const [loading, setLoading] = useState<Loading>('idle');
  const busy = useRef(false);
  const count = useRef(0);
  const next = (later.at(-1) ?? first).next;

  const more = useCallback(async () => {
    if (busy.current || next === null) return;
    busy.current = true;
    setLoading('loading');
    const page = await load(next);
    busy.current = false;
    setLoading(page ? 'idle' : 'failed');
    if (!page) return;
    count.current++;
    setLater(all => [...all, page]);
  }, [load, next]);

  /** Puts back what was loaded before, until it is read again. */
  const restore = useCallback((kept: ListPage<Row>[]) => {
    count.current = kept.length;
    setLater(kept);
  }, []);

  const shown = useRef(first);
  useEffect(() => {
    const isSame = JSON.stringify(shown.current) === JSON.stringify(first);
    shown.current = first;
    if (isSame) return;
    let still = true;
    const readAgain = async () => {
      const again: ListPage<Row>[] = [];
      while (again.length < count.current) {
        const cursor = (again.at(-1) ?? first).next;
        const page = cursor && (await load(cursor));
        if (!page) break;
        again.push(page);
      }
      if (!still) return;
      count.current = again.length;
      setLater(again);
    };
    if (count.current) void readAgain();
    return () => {
      still = false;
    };
  }, [first, load]);

  // A line that was changed meanwhile may be in two pages: the newer one has it.
  const seen = new Set<string>();
  const pages = [first, ...later].map(({ rows }) => rows.filter(({ id }) => !seen.has(id) && seen.add(id)));

  return {
    pages,
    next,
    loading,
    isFull: later.length + 1 >= MOST_STRETCHES,
    later,
    more,
    restore,
  };
}

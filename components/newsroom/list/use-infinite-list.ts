'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A part of a long list, and the cursor where the next starts; null: the list ends here. */
export interface ListPage<Row> {
  rows: Row[];
  next: string | null;
}

/** The maximum number of loaded pages of a list; the following ones open on a page of their own. */
export const MAX_STRETCHES = 10;

type Loading = 'idle' | 'loading' | 'failed';

/**
 * A list whose first rows came with the page, and the rows loaded since. When the page is refreshed, the
 * later rows are reloaded and replaced at once, so that nothing moves in between.
 * @param load reads the rows at a cursor; null when they cannot be read
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

  /** Restores the rows loaded before, until they are reloaded. */
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

  // A row that changed between two requests may be in both; the newer one is shown.
  const seen = new Set<string>();
  const pages = [first, ...later].map(({ rows }) => rows.filter(({ id }) => !seen.has(id) && seen.add(id)));

  return {
    pages,
    next,
    loading,
    isFull: later.length + 1 >= MAX_STRETCHES,
    later,
    more,
    restore,
  };
}

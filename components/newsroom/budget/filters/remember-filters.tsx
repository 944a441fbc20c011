'use client';
import { useEffect, useRef } from 'react';
import { Done } from '@/domain/api/written';
import { send } from '@/components/api/send';

/** Keeps the filters that a person chooses, for the next time. An address that is opened with filters chooses none. */
export function RememberFilters({ query }: { query: string }) {
  const known = useRef(query);
  useEffect(() => {
    if (known.current === query) return;
    known.current = query;
    // A lost answer costs nothing: the address has the filters too.
    void send('PUT', '/api/newsroom/account/budget-view', { query }, Done);
  }, [query]);
  return null;
}

'use client';
import { useState } from 'react';
import { MOST_AT_ONCE } from '@/domain/api/budget-actions';

/** The rows that are selected, in the order of the list. */
export interface Selection<Row extends { id: string }> {
  rows: Row[];
  has(id: string): boolean;
  /** Whether as many are selected as may be. */
  isFull: boolean;
  toggle(id: string): void;
  /** Selects these, as far as there is room. */
  set(ids: string[]): void;
}

/** A selection among the rows that are loaded; what is no longer among them is not selected. */
export function useSelection<Row extends { id: string }>(rows: Row[]): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter(({ id }) => ids.has(id));
  return {
    rows: selected,
    has: id => ids.has(id),
    isFull: selected.length >= MOST_AT_ONCE,
    toggle: id => {
      if (!ids.has(id) && selected.length >= MOST_AT_ONCE) return;
      const next = new Set(selected.map(row => row.id));
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    set: rows => setIds(new Set(rows.slice(0, MOST_AT_ONCE))),
  };
}

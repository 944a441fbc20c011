'use client';
import { useRef, useState, useEffect } from 'react';
import { MAX_CONCURRENT } from '@/domain/api/budget-actions';

/** The rows that are selected, in the order of the list. */
export interface Selection<Row extends { id: string }> {
  rows: Row[];
  has(id: string): boolean;
  /** Whether the maximum number of rows is selected. */
  isFull: boolean;
  toggle(id: string): void;
  /** Adds the rows from the last selected one to this. */
  extendTo(id: string): void;
  /** Selects these, as far as there is room. */
  set(ids: string[]): void;
}

/**
 * A selection among the loaded rows; a row that is no longer loaded is not selected.
 * @param most the maximum number of selected rows
 */
export function useSelection<Row extends { id: string }>(rows: Row[], most = MAX_CONCURRENT): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string>(null);
  const selected = rows.filter(({ id }) => ids.has(id));
  const selectedIds = selected.map(({ id }) => id);
  const set = (next: string[]) => setIds(new Set([...new Set(next)].slice(0, most)));
  return {
    rows: selected,
    has: id => ids.has(id),
    isFull: selected.length >= most,
    toggle: id => {
      if (!ids.has(id) && selected.length >= most) return;
      anchor.current = id;
      const next = new Set(selectedIds);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    extendTo: id => {
      const to = rows.findIndex(row => row.id === id);
      const last = rows.findIndex(row => row.id === anchor.current);
      const from = last < 0 ? to : last;
      if (last < 0) anchor.current = id;
      const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      set([...selectedIds, ...between.map(row => row.id)]);
    },
    set,
  };
}

/** Escape selects none, while something is selected and no dialog is open. */
export function useUnselectKey<Row extends { id: string }>(selection: Selection<Row>): void {
  const isEmpty = !selection.rows.length;
  useEffect(() => {
    if (isEmpty) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      selection.set([]);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

'use client';
import { useEffect } from 'react';
import type { Selection } from './use-selection';

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

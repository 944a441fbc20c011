'use client';
import { useEffect } from 'react';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import type { RevisionLine } from '@/domain/api/revisions';
import { changedBy, type ComparedRevisions } from './chosen';

const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, dialog') !== null;

interface HistoryKeys {
  lines: RevisionLine[];
  chosen: ComparedRevisions | null;
  choose(chosen: ComparedRevisions): void;
  onClose(): void;
}

/**
 * J and K move down and up the revisions, each compared with the previous one; Escape returns to the text.
 */
export function useHistoryKeys({ lines, chosen, choose, onClose }: HistoryKeys): void {
  const [letters] = useLetterKeys();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target))
        return;
      if (event.key === 'Escape') {
        event.preventDefault();
        return onClose();
      }
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (!letters || !step || !chosen) return;
      event.preventDefault();
      const numbers = [null, ...lines.map(({ number }) => number)];
      const next = numbers[numbers.indexOf(chosen.newer) + step];
      if (next !== undefined) choose(changedBy(lines, next));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [lines, chosen, choose, onClose, letters]);
}

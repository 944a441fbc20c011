'use client';
import { useState } from 'react';
import type { Side } from '@/domain/history/merging/conflicts';

type Choices = Record<string, Side | null>;

/** The choices of a merge so far; one for many pieces can be undone at once. */
export function useChoices() {
  const [made, setMade] = useState<Choices>({});
  const [before, setBefore] = useState<Choices | null>(null);
  return {
    made,
    mayUndo: before !== null,
    choose(ids: string[], side: Side | null) {
      setBefore(ids.length > 1 ? made : null);
      setMade({ ...made, ...Object.fromEntries(ids.map(id => [id, side])) });
    },
    undo() {
      if (before) setMade(before);
      setBefore(null);
    },
  };
}

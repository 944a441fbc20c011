'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Conflict, Refused } from '../api';
import type { Autosave } from '../saving/autosave';
import { draftOf, sameDraft, type Draft } from '../draft';
import {
  compareDrafts,
  differencesIn,
  mergeDrafts,
  mergesByItself,
  type Comparison,
  type Side,
} from './merge';
import type { ComposerStory } from '../view';

/** Two texts that became one. */
export interface MergedIn {
  name: string | null;
  /** Merged by itself, as a person chose, or taken in though it changes what was written here. */
  how: 'merged' | 'chosen' | 'taken in';
  /** The text of this composer before, and with what came in. */
  before: Draft;
  after: Draft;
}

/** Two texts that await a person's choice. */
interface OpenConflict {
  conflict: Conflict;
  /** The text that both began from. */
  base: Draft;
  comparison: Comparison;
}

/** The view shows what is written behind it after this long. */
const SHOW_AFTER_MS = 150;

interface MergingParts {
  autosave: Autosave<Draft, Conflict, Refused>;
  /** The last text that the server acknowledged. */
  readBase(): Draft;
  read(): Draft;
  putIn(draft: Draft, undoable?: boolean): void;
  /** From now on the server's text is this one. */
  onTheirs(story: ComposerStory): void;
}

/**
 * Handles a save that came second: texts that do not overlap are merged, others are shown side by side. Until the
 * choice is made only the text in the composer is edited, and the merge uses its latest state.
 */
export function useMerging({ autosave, readBase, read, putIn, onTheirs }: MergingParts) {
  const [open, setOpen] = useState<OpenConflict | null>(null);
  const [mergedIn, setMergedIn] = useState<MergedIn | null>(null);
  const latest = useRef<OpenConflict | null>(null);
  const showing = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (next: OpenConflict | null) => {
    latest.current = next;
    setOpen(next);
  };
  const comparedNow = ({ conflict, base }: Omit<OpenConflict, 'comparison'>): OpenConflict => ({
    conflict,
    base,
    comparison: compareDrafts(read(), draftOf(conflict.theirs), base),
  });

  const settle = ({ conflict, comparison }: OpenConflict, choices: Record<string, Side>) => {
    const before = read();
    const after = mergeDrafts(comparison, choices);
    // Undo walks back through what was written here, and passes over what came in: that has a button of its own.
    putIn(after, false);
    onTheirs(conflict.theirs);
    show(null);
    void autosave.resolve(conflict.theirs.version);
    if (conflict.own || sameDraft(before, after)) return;
    const how = mergesByItself(comparison) ? 'merged' : 'chosen';
    setMergedIn({ name: conflict.theirName, how, before, after });
  };

  const meet = () => {
    const state = autosave.state();
    if (state.kind !== 'conflict') return;
    const { conflict } = state;
    // Merging would break the composition of an input method; it is retried at the end of it.
    if (autosave.isComposing()) return;
    if (latest.current?.conflict === conflict) {
      clearTimeout(showing.current);
      showing.current = setTimeout(() => latest.current && show(comparedNow(latest.current)), SHOW_AFTER_MS);
      return;
    }
    const next = comparedNow({ conflict, base: conflict.ancestor?.base ?? readBase() });
    if (mergesByItself(next.comparison)) settle(next, {});
    else show(next);
  };
  useEffect(() => autosave.subscribe(() => queueMicrotask(meet)));
  useEffect(() => () => clearTimeout(showing.current), []);

  /** Merges both texts, unless the latest edits require another choice. */
  const choose = (choices: Record<string, Side>) => {
    if (!latest.current) return;
    const now = comparedNow(latest.current);
    if (differencesIn(now.comparison).every(({ id, suggested }) => choices[id] ?? suggested))
      settle(now, choices);
    else show(now);
  };

  /** Merges this text with another. False when a person has to choose first. */
  const mergeWith = (conflict: Conflict): boolean => {
    autosave.conflicted(conflict);
    meet();
    return autosave.state().kind !== 'conflict';
  };

  /** A colleague's text has come in that changes what was written here: shown from the first such text on. */
  const tell = useCallback((name: string | null, before: Draft, after: Draft) => {
    setMergedIn(shown =>
      shown?.how === 'taken in' ? { ...shown, name, after } : { name, how: 'taken in', before, after },
    );
  }, []);

  return {
    open,
    mergeWith,
    tell,
    choose,
    mergedIn,
    closeMergedIn: () => setMergedIn(null),
    /** Takes out what came in, and nothing that was written since. */
    undo() {
      if (!mergedIn) return;
      const { before, after } = mergedIn;
      putIn(mergeDrafts(compareDrafts(read(), before, after), {}));
      setMergedIn(null);
      autosave.changed();
    },
  };
}

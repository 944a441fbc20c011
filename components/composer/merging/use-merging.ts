'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Conflict, RefusedSave } from '../api';
import type { Autosave } from '../saving/autosave';
import { draftOf, sameDraft, type Draft } from '../draft';
import type * as MergingModule from './merge';
import type { Side } from '@/domain/history/merging/conflicts';
import type { ComposerStory } from '../view';

/** Two merged texts. */
export interface MergedIn {
  name: string | null;
  /** Merged automatically, by choice, or accepted although it changes text written here. */
  how: 'merged' | 'chosen' | 'taken in';
  /** The text of this composer before and after. */
  before: Draft;
  after: Draft;
}

/** Two texts that require a choice. */
interface OpenConflict {
  conflict: Conflict;
  /** The common ancestor. */
  base: Draft;
  comparison: MergingModule.Comparison;
}

/** The merge functions; loaded on demand, because only a conflict needs them. */
export type Merging = Pick<
  typeof MergingModule,
  'compareDrafts' | 'differencesIn' | 'mergeDrafts' | 'mergesByItself'
>;

/** The delay before the view shows text written behind it. */
const SHOW_AFTER_MS = 150;

interface MergingParts {
  /** Null until it is loaded. */
  merging: Merging | null;
  /** Called when it is needed. */
  onWanted(): void;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  /** The last text that the server acknowledged. */
  readBase(): Draft;
  read(): Draft;
  putIn(draft: Draft, undoable?: boolean): void;
  /** Sets the server's text. */
  onTheirs(story: ComposerStory): void;
}

/**
 * Handles a save on an outdated version: texts without conflicts are merged, others are shown side by side.
 * Until the choice is made, only the text in the composer is edited, and the merge uses its latest state.
 */
export function useMerging(parts: MergingParts) {
  const { merging, autosave, readBase, read, putIn, onTheirs, onWanted } = parts;
  const [open, setOpen] = useState<OpenConflict | null>(null);
  const [mergedIn, setMergedIn] = useState<MergedIn | null>(null);
  const latest = useRef<OpenConflict | null>(null);
  const showing = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (next: OpenConflict | null) => {
    latest.current = next;
    setOpen(next);
  };
  const comparedNow = (
    { compareDrafts }: Merging,
    { conflict, base }: Omit<OpenConflict, 'comparison'>,
  ): OpenConflict => ({
    conflict,
    base,
    comparison: compareDrafts(read(), draftOf(conflict.theirs), base),
  });

  const settle = (
    { mergeDrafts, mergesByItself }: Merging,
    { conflict, comparison }: OpenConflict,
    choices: Record<string, Side>,
  ) => {
    const before = read();
    const after = mergeDrafts(comparison, choices);
    // Undo covers text written here and skips merged text, which has its own button.
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
    // Merging would disrupt the composition of an input method; it is retried at its end.
    if (autosave.isComposing()) return;
    if (!merging) return onWanted();
    if (latest.current?.conflict === conflict) {
      clearTimeout(showing.current);
      showing.current = setTimeout(
        () => latest.current && show(comparedNow(merging, latest.current)),
        SHOW_AFTER_MS,
      );
      return;
    }
    const next = comparedNow(merging, { conflict, base: conflict.ancestor?.base ?? readBase() });
    if (merging.mergesByItself(next.comparison)) settle(merging, next, {});
    else show(next);
  };
  useEffect(() => autosave.subscribe(() => queueMicrotask(meet)));
  const meetNow = useRef(meet);
  useEffect(() => {
    meetNow.current = meet;
  });
  useEffect(() => {
    if (merging) queueMicrotask(() => meetNow.current());
  }, [merging]);
  useEffect(() => () => clearTimeout(showing.current), []);

  /** Merges both texts, unless the latest edits require another choice. */
  const choose = (choices: Record<string, Side>) => {
    if (!latest.current || !merging) return;
    const now = comparedNow(merging, latest.current);
    if (merging.differencesIn(now.comparison).every(({ id, suggested }) => choices[id] ?? suggested))
      settle(merging, now, choices);
    else show(now);
  };

  /** Merges this text with another. False when a choice is required first. */
  const mergeWith = (conflict: Conflict): boolean => {
    autosave.conflicted(conflict);
    meet();
    return autosave.state().kind !== 'conflict';
  };

  /** A colleague's text has changed text written here; shown from the first such text. */
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
    /** Removes the merged text, and keeps everything written since. */
    undo() {
      if (!mergedIn || !merging) return;
      const { before, after } = mergedIn;
      putIn(merging.mergeDrafts(merging.compareDrafts(read(), before, after), {}));
      setMergedIn(null);
      autosave.changed();
    },
  };
}

'use client';
import { useEffect, useState } from 'react';
import type { Conflict, Refused } from '../api';
import type { Autosave } from '../saving/autosave';
import { draftOf, sameDraft, type Draft } from '../state/draft';
import { compareDrafts, mergeDrafts, mergesByItself, type Comparison, type Side } from './merge';
import type { ComposerStory } from '../view';

/** Two texts that became one. */
export interface MergedIn {
  name: string | null;
  /** Whether a person resolved the conflict. */
  chosen: boolean;
  /** The text of this composer before, and with what came in. */
  before: Draft;
  after: Draft;
}

/** Two texts that await a person's choice. */
interface Asked {
  conflict: Conflict;
  comparison: Comparison;
}

interface MergingParts {
  autosave: Autosave<Draft, Conflict, Refused>;
  /** The last text that the server acknowledged. */
  readBase(): Draft;
  read(): Draft;
  putIn(draft: Draft, undoable?: boolean): void;
  /** From now on the server's text is this one. */
  onTheirs(story: ComposerStory): void;
}

/** Handles a save that came second: texts that do not overlap are merged, others are shown side by side. */
export function useMerging({ autosave, readBase, read, putIn, onTheirs }: MergingParts) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [mergedIn, setMergedIn] = useState<MergedIn | null>(null);

  const settle = (conflict: Conflict, comparison: Comparison, choices: Record<string, Side>) => {
    const before = read();
    const after = mergeDrafts(comparison, choices);
    // Undo walks back through what was written here, and passes over what came in: that has a button of its own.
    putIn(after, false);
    onTheirs(conflict.theirs);
    setAsked(null);
    void autosave.resolve(conflict.theirs.version);
    if (!sameDraft(before, after))
      setMergedIn({ name: conflict.theirName, chosen: !mergesByItself(comparison), before, after });
  };

  useEffect(() => {
    const meet = () => {
      const state = autosave.state();
      if (state.kind !== 'conflict') return;
      const { conflict } = state;
      // Half-written syllables of an input method would be torn apart; it is asked again when they are done.
      if (autosave.isComposing()) return;
      const comparison = compareDrafts(read(), draftOf(conflict.theirs), conflict.base ?? readBase());
      if (mergesByItself(comparison)) settle(conflict, comparison, {});
      else setAsked({ conflict, comparison });
    };
    return autosave.subscribe(() => queueMicrotask(meet));
  });

  return {
    asked,
    choose: (choices: Record<string, Side>) => asked && settle(asked.conflict, asked.comparison, choices),
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

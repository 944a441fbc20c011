'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { Conflict, Refused } from './api';
import type { Autosave } from './autosave';
import { draftOf, type Draft } from './draft';
import { compareDrafts, mergeDrafts, mergesByItself } from './merge';
import type { ComposerStory } from './view';

/** Two texts that became one without asking. */
export interface MergedIn {
  name: string | null;
  /** The text of this composer before, and with what came in. */
  before: Draft;
  after: Draft;
}

interface MergingParts {
  autosave: Autosave<Draft, Conflict, Refused>;
  editor: Editor | null;
  /** The last text that the server acknowledged. */
  readBase(): Draft;
  read(): Draft;
  putIn(draft: Draft): void;
  /** From now on the server's text is this one. */
  onTheirs(story: ComposerStory): void;
}

/** What happens when somebody else saved first: texts that do not touch are put together, others are shown. */
export function useMerging({ autosave, editor, readBase, read, putIn, onTheirs }: MergingParts) {
  const [asked, setAsked] = useState<Conflict | null>(null);
  const [mergedIn, setMergedIn] = useState<MergedIn | null>(null);

  const settle = (conflict: Conflict, merged: Draft) => {
    putIn(merged);
    onTheirs(conflict.theirs);
    setAsked(null);
    void autosave.resolve(conflict.theirs.version);
  };

  useEffect(() => {
    const meet = () => {
      const state = autosave.state();
      if (state.kind !== 'conflict') return;
      const { conflict } = state;
      // Half-written syllables of an input method would be torn apart.
      if (editor?.view.composing)
        return editor.view.dom.addEventListener('compositionend', () => setTimeout(meet), { once: true });
      const before = read();
      const comparison = compareDrafts(before, draftOf(conflict.theirs), conflict.base ?? readBase());
      if (!mergesByItself(comparison)) return setAsked(conflict);
      const after = mergeDrafts(comparison, {});
      settle(conflict, after);
      if (comparison.fields.length || comparison.body.some(run => !run.same))
        setMergedIn({ name: conflict.theirName, before, after });
    };
    return autosave.subscribe(() => queueMicrotask(meet));
  });

  return {
    asked,
    settle,
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

'use client';
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { dayTime } from '@/components/ui/time/times';
import { bypassSuggesting } from './extension';
import { findSuggestions } from './find';
import type { Suggestion } from './marks';
import { settle, type Which } from './settle';

interface SuggestingParts {
  editor: Editor | null;
  personId: string;
  nameOf(personId: string): string;
  onRefused(): void;
}

export interface SuggestingTools {
  on: boolean;
  /** The number of pending suggestions. */
  count: number;
  set(on: boolean): void;
  settle(which: Which, accept: boolean): void;
  /** Moves the cursor to the next or previous suggestion. */
  go(step: 1 | -1): void;
}

/** Whether changes become suggestions, and the actions on pending ones. */
export function useSuggesting({ editor, personId, nameOf, onRefused }: SuggestingParts): SuggestingTools {
  const { collaboration: words } = useWords();
  const lang = useLanguage();
  const [on, setOn] = useState(false);
  const count =
    useEditorState({ editor, selector: ({ editor: now }) => now && findSuggestions(now.state).length }) ?? 0;

  useEffect(() => {
    if (!editor) return;
    Object.assign(editor.storage.suggesting, { personId, onRefused });
    editor.storage.suggesting.shown.paintWith((element, { attrs }) => {
      const { personId: by, at } = attrs as Suggestion;
      element.title = words.suggestedBy(nameOf(by), dayTime(at, lang));
    });
  }, [editor, personId, nameOf, onRefused, words, lang]);

  const set = useCallback(
    (next: boolean) => {
      if (!editor) return;
      Object.assign(editor.storage.suggesting, { on: next });
      setOn(next);
      // The text at the cursor is marked as well.
      editor.view.dispatch(editor.state.tr.setStoredMarks(null));
    },
    [editor],
  );

  return {
    on,
    count,
    set,
    settle(which, accept) {
      if (!editor) return;
      // Undo reverts the acceptance or rejection, not the text typed before it.
      editor.view.dispatch(closeHistory(bypassSuggesting(settle(editor.state.tr, which, accept))));
      editor.view.focus();
    },
    go(step) {
      if (!editor) return;
      const { head } = editor.state.selection;
      const list = findSuggestions(editor.state);
      const next =
        step > 0
          ? (list.find(({ from }) => from > head) ?? list[0])
          : (list.findLast(({ to }) => to < head) ?? list.at(-1));
      if (!next) return;
      const { tr, doc } = editor.state;
      editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(next.from), 1)).scrollIntoView());
      editor.view.focus();
    },
  };
}

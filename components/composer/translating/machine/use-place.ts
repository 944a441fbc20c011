'use client';
import type { Editor } from '@tiptap/core';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { textDigest } from '@/domain/translation/machine/text-digest';
import { digestsOf } from './machine-marks';

const inSelection = ({ selection }: EditorState): string[] =>
  digestsOf(selection instanceof NodeSelection ? selection.node : selection.$from.parent);

/** The digests of the text that has the cursor, or had it before focus went to what is about it. */
export function usePlace(editor: Editor | null): string[] {
  const [place, setPlace] = useState<string[]>([]);
  useEffect(() => {
    if (!editor) return;
    const onSelection = () => setPlace(inSelection(editor.state));
    const onField = ({ target }: Event) => {
      if (target instanceof HTMLTextAreaElement && target.closest('[data-page]'))
        setPlace([textDigest(target.value)]);
    };
    const onFocus = () => {
      if (editor.view.hasFocus()) onSelection();
    };
    editor.on('selectionUpdate', onSelection);
    editor.on('focus', onFocus);
    document.addEventListener('focusin', onField);
    document.addEventListener('input', onField);
    return () => {
      editor.off('selectionUpdate', onSelection);
      editor.off('focus', onFocus);
      document.removeEventListener('focusin', onField);
      document.removeEventListener('input', onField);
    };
  }, [editor]);
  return place;
}

'use client';
import type { Editor } from '@tiptap/core';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { textDigest } from '@/domain/translation/machine/text-digest';
import { digestsOf } from './machine-marks';

const inSelection = ({ selection }: EditorState): string[] =>
  digestsOf(selection instanceof NodeSelection ? selection.node : selection.$from.parent);

const areSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((digest, at) => digest === other[at]);

/**
 * The machine-translated text with the cursor, or the last one before focus moved to its controls.
 * @param digests of all of them; nothing is tracked while there are none
 */
export function usePlace(editor: Editor | null, digests: ReadonlySet<string>): string[] {
  const [place, setPlace] = useState<string[]>([]);
  useEffect(() => {
    if (!editor || !digests.size) return;
    const take = (found: string[]) => {
      const next = found.filter(digest => digests.has(digest));
      setPlace(before => (areSame(before, next) ? before : next));
    };
    const onSelection = () => take(inSelection(editor.state));
    const onField = ({ target }: Event) => {
      if (target instanceof HTMLTextAreaElement && target.closest('[data-page]'))
        take([textDigest(target.value)]);
    };
    editor.on('selectionUpdate', onSelection);
    editor.on('focus', onSelection);
    document.addEventListener('focusin', onField);
    document.addEventListener('input', onField);
    return () => {
      editor.off('selectionUpdate', onSelection);
      editor.off('focus', onSelection);
      document.removeEventListener('focusin', onField);
      document.removeEventListener('input', onField);
    };
  }, [editor, digests]);
  return place.filter(digest => digests.has(digest));
}

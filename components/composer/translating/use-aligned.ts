'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import type { TranslationRow } from '@/domain/api/translations/translation';
import { bodyJson } from '@/domain/document/block-id';
import { usePausedDoc } from '@/components/editor/body/use-paused-doc';
import { alignRows, type AlignedRows } from './aligned-rows';
import { partOfCursor } from './page-parts';

/** Matches parts of the text with rows of the source, and finds the row with the cursor. */
export function useAligned(editor: Editor, rows: TranslationRow[]) {
  const { childCount } = usePausedDoc(editor);
  const aligned = useMemo((): AlignedRows[] => {
    const { content = [] } = bodyJson(editor.state.doc);
    // Typing within a paragraph does not change the alignment; it is updated when the number of blocks
    // changes.
    return content.length === childCount ? alignRows(rows, content) : [];
  }, [editor, rows, childCount]);

  const [current, setCurrent] = useState<number | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCurrent(partOfCursor(editor, aligned)));
    };
    look();
    editor.on('selectionUpdate', look);
    document.addEventListener('focusin', look);
    return () => {
      cancelAnimationFrame(frame);
      editor.off('selectionUpdate', look);
      document.removeEventListener('focusin', look);
    };
  }, [editor, aligned]);
  return { aligned, current: current === null ? null : (aligned[current] ?? null) };
}

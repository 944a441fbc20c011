'use client';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { DeferredParts, useDeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../deferred';
import type { addBlockCursors } from './block-cursors';

export const cursorParts = new DeferredParts<{ addBlockCursors: typeof addBlockCursors }>(loadParts);

/** Adds the cursors between blocks once the page is shown. */
export function useBlockCursors(editor: Editor | null): void {
  const parts = useDeferredParts(cursorParts, true);
  useEffect(() => {
    if (editor) parts?.addBlockCursors(editor);
  }, [editor, parts]);
}

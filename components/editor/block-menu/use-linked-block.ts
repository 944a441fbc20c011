'use client';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { linkedBlock } from './block-link';

/** Scrolls to the block in the page's address, and moves the cursor there. */
export function useLinkedBlock(editor: Editor | null): void {
  useEffect(() => {
    if (!editor) return;
    const show = () => {
      const { state, view } = editor;
      const index = linkedBlock(state.doc, window.location.hash);
      if (index === null) return;
      const pos = state.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
      view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1))));
      const block = view.nodeDOM(pos);
      if (!(block instanceof Element)) return;
      block.scrollIntoView({ block: 'center' });
      // A read-only text has no cursor to show it.
      if (editor.isEditable) view.focus();
      else document.getSelection()?.selectAllChildren(block);
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, [editor]);
}

'use client';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect } from 'react';

const LINK = /^#block-(\d{1,5})-([a-z0-9]{1,8})$/;

/** A short hash of a block's text (FNV-1a). */
function fingerprint(block: Node): string {
  let hash = 0x811c9dc5;
  for (const character of `${block.type.name} ${block.textContent.trim()}`)
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The fragment of an address that links to a block: its position, and a hash of its text. */
export function blockLink(doc: Node, index: number): string {
  return `#block-${index + 1}-${fingerprint(doc.child(index))}`;
}

/**
 * The index of the linked block: the nearest one with that text, or the one at that position after changes.
 * Null for another fragment.
 */
export function linkedBlock(doc: Node, hash: string): number | null {
  const [, place, words] = LINK.exec(hash) ?? [];
  if (place === undefined) return null;
  const meant = Math.min(Math.max(0, Number(place) - 1), doc.childCount - 1);
  const same = doc.children.flatMap((block, index) => (fingerprint(block) === words ? [index] : []));
  return same.reduce(
    (best, index) => (Math.abs(index - meant) < Math.abs(best - meant) ? index : best),
    same[0] ?? meant,
  );
}

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

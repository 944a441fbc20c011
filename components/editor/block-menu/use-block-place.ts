'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState, type RefObject } from 'react';
import { blockAtCursor } from '../blocks/convert-blocks';
import { blockAt } from './block-moves';

interface Place {
  pos: number;
  top: number;
}

/** The place of a block on the page; null when it is not rendered. */
function placeOf({ view }: Editor, pos: number | null): Place | null {
  const block = pos === null ? null : view.nodeDOM(pos);
  const page = view.dom.closest('.page');
  if (pos === null || !page || !(block instanceof HTMLElement)) return null;
  return { pos, top: block.getBoundingClientRect().top - page.getBoundingClientRect().top };
}

interface BlockPlaceParts {
  editor: Editor;
  /** The handle itself: the pointer over it selects no other block. */
  root: RefObject<HTMLElement | null>;
  /** Whether it is the block with the cursor, independent of the pointer. */
  atCursor: boolean;
  onGone(): void;
}

/** The block under the pointer, or the one with the cursor, and its place. */
export function useBlockPlace({ editor, root, atCursor, onGone }: BlockPlaceParts): Place | null {
  const [pointed, setPointed] = useState<Place | null>(null);

  useEffect(() => {
    const sheet = editor.view.dom.closest('.printed');
    if (!(sheet instanceof HTMLElement)) return;
    const find = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons || root.current?.contains(event.target as Node))
        return;
      // An open menu keeps its block.
      if (root.current?.querySelector('.drop-menu')) return;
      const text = editor.view.dom.getBoundingClientRect();
      if (event.clientY < text.top || event.clientY > text.bottom) return setPointed(null);
      // In the margin, the block at the same height is used.
      const x = Math.min(Math.max(event.clientX, text.left + 1), text.right - 1);
      const under = document.elementFromPoint(x, event.clientY);
      const place = placeOf(editor, blockAt(editor, under));
      if (place)
        setPointed(before => (before?.pos === place.pos && before.top === place.top ? before : place));
    };
    sheet.addEventListener('pointermove', find);
    return () => sheet.removeEventListener('pointermove', find);
  }, [editor, root]);

  useEffect(() => {
    const hide = () => {
      setPointed(null);
      onGone();
    };
    editor.on('update', hide);
    return () => void editor.off('update', hide);
  }, [editor, onGone]);

  return atCursor ? placeOf(editor, blockAtCursor(editor.state)) : pointed;
}

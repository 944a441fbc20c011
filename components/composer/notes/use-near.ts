'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';

/** A range of positions in the document. */
interface TextRange {
  from: number;
  to: number;
}

/** The index of the first block that ends below a height of the window; blocks are in page order. */
function firstBelow(blocks: HTMLCollection, height: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.getBoundingClientRect().bottom > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rangeNear({ view, state }: Editor): TextRange {
  const blocks = view.dom.children;
  const first = blocks[Math.max(0, firstBelow(blocks, -innerHeight))];
  const last = blocks[firstBelow(blocks, 2 * innerHeight) + 1];
  return {
    from: first ? Math.max(0, view.posAtDOM(first, 0) - 1) : 0,
    to: last ? view.posAtDOM(last, 0) : state.doc.content.size,
  };
}

/**
 * The text range within a window's height of the visible part, and a function to update it, for example after
 * a change of the text. Cards outside of it are not rendered.
 */
export function useNear(editor: Editor): [near: TextRange, look: () => void] {
  const [near, setNear] = useState<TextRange>({ from: 0, to: 0 });
  const look = useCallback(() => {
    if (editor.isDestroyed) return;
    const now = rangeNear(editor);
    setNear(before => (before.from === now.from && before.to === now.to ? before : now));
  }, [editor]);
  useEffect(() => {
    let frame = 0;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    later();
    document.addEventListener('scroll', later, { capture: true, passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', later, { capture: true });
      removeEventListener('resize', later);
    };
  }, [look]);
  return [near, look];
}

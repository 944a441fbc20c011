'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { AlignedRows } from './aligned-rows';
import { elementsOf } from './page-parts';
import type { Pane } from './use-translation';

/** The reading line, as a share of the height of both texts. */
const LINE = 1 / 3;

interface Span {
  top: number;
  bottom: number;
}

function spanOf(elements: Element[]): Span | null {
  const boxes = elements.map(element => element.getBoundingClientRect()).filter(({ height }) => height > 0);
  if (!boxes.length) return null;
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const lineOf = (scroller: Element) => {
  const { top, height } = scroller.getBoundingClientRect();
  return top + height * LINE;
};

/** The first part that ends below a height; parts are in page order. */
function firstBelow(parts: AlignedRows[], spanIn: (part: AlignedRows) => Span | null, height: number) {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spanIn(parts[middle]!)?.bottom ?? -Infinity) > height) high = middle;
    else low = middle + 1;
  }
  return parts[low];
}

/** Maps a height from one span to another. */
function carried(height: number, from: Span, to: Span): number {
  if (height < from.top) return to.top - (from.top - height);
  const share = Math.min(1, (height - from.top) / Math.max(1, from.bottom - from.top));
  return to.top + share * (to.bottom - to.top);
}

interface SideScroll {
  /** The scroll position of the source. */
  pane: RefObject<HTMLDivElement | null>;
  /** Scrolls a part to the reading line of both texts. */
  bring(part: AlignedRows): void;
}

/**
 * Synchronizes the scroll positions of a source and its translation, part by part: one follows the other that
 * a person scrolls.
 */
export function useSideScroll(editor: Editor, aligned: AlignedRows[]): SideScroll {
  const pane = useRef<HTMLDivElement>(null);
  const leader = useRef<Pane | null>('text');
  const rowsIn = useCallback(
    ({ rows }: AlignedRows) =>
      spanOf(rows.flatMap(row => pane.current?.querySelector(`[data-row="${row}"]`) ?? [])),
    [],
  );
  const textIn = useCallback((part: AlignedRows) => spanOf(elementsOf(editor, part)), [editor]);

  useEffect(() => {
    const source = pane.current;
    const text = document.querySelector<HTMLElement>('.page-wrap');
    if (!source || !text) return;
    // Fields that are not on the page, and untranslated parts, cannot be followed.
    const parts = aligned.filter(part => textIn(part) !== null);
    let frame = 0;
    const follow = (from: Pane) => {
      if (leader.current !== from || !parts.length) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const [led, follower] = from === 'text' ? [text, source] : [source, text];
        const [spanFrom, spanTo] = from === 'text' ? [textIn, rowsIn] : [rowsIn, textIn];
        if (led.scrollTop <= 0) return void (follower.scrollTop = 0);
        const line = lineOf(led);
        const part = firstBelow(parts, spanFrom, line);
        const [here, there] = part ? [spanFrom(part), spanTo(part)] : [null, null];
        if (here && there) follower.scrollTop += carried(line, here, there) - lineOf(follower);
      });
    };
    const lead = (event: Event) => {
      leader.current = source.contains(event.target as Node) ? 'source' : 'text';
    };
    const [onText, onSource] = [() => follow('text'), () => follow('source')];
    const STARTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
    for (const start of STARTS) document.addEventListener(start, lead, { capture: true, passive: true });
    text.addEventListener('scroll', onText, { passive: true });
    source.addEventListener('scroll', onSource, { passive: true });
    onText();
    return () => {
      cancelAnimationFrame(frame);
      for (const start of STARTS) document.removeEventListener(start, lead, { capture: true });
      text.removeEventListener('scroll', onText);
      source.removeEventListener('scroll', onSource);
    };
  }, [aligned, rowsIn, textIn]);

  const bring = useCallback(
    (part: AlignedRows) => {
      const text = document.querySelector<HTMLElement>('.page-wrap');
      const [here, there] = [rowsIn(part), textIn(part)];
      // Both are scrolled here; neither follows the other until a person scrolls.
      leader.current = null;
      const source = pane.current;
      if (here && source) source.scrollBy(0, here.top - lineOf(source));
      if (there && text) text.scrollBy(0, there.top - lineOf(text));
    },
    [rowsIn, textIn],
  );
  return { pane, bring };
}

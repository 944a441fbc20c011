'use client';
import { useEffect } from 'react';

/** A touch held this long picks up the item under it; one that moves earlier scrolls the page. */
const HOLD_MS = 350;
const STILL_PX = 10;

/** Nearer than this to the edge of what scrolls, a drag scrolls it. */
const EDGE_PX = 48;
const SCROLL_PX = 12;
const SCROLL_EVERY_MS = 16;

/** Calls back once the finger of this press has rested for a moment; never when it moves or leaves first. */
export function onHold(
  { pointerId, clientX, clientY }: Pick<PointerEvent, 'pointerId' | 'clientX' | 'clientY'>,
  onHeld: () => void,
): void {
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', end);
    document.removeEventListener('pointercancel', end);
  };
  const onMove = (event: PointerEvent) => {
    const moved = Math.hypot(event.clientX - clientX, event.clientY - clientY);
    if (event.pointerId === pointerId && moved > STILL_PX) end();
  };
  const timer = setTimeout(() => {
    end();
    onHeld();
  }, HOLD_MS);
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', end);
  document.addEventListener('pointercancel', end);
}

/**
 * Prevents scrolling, the context menu and link dragging during a pointer drag. Browsers check at the start of a touch
 * whether a listener may prevent scrolling, so this one is always registered.
 * @param isDragging the same function at every render
 */
export function useDragKeepsPage(isDragging: () => boolean): void {
  useEffect(() => {
    const keep = (event: Event) => {
      if (isDragging() && event.cancelable) event.preventDefault();
    };
    document.addEventListener('touchmove', keep, { passive: false });
    document.addEventListener('contextmenu', keep);
    document.addEventListener('dragstart', keep);
    return () => {
      document.removeEventListener('touchmove', keep);
      document.removeEventListener('contextmenu', keep);
      document.removeEventListener('dragstart', keep);
    };
  }, [isDragging]);
}

/** How far a place scrolls when a drag is this near to its edges: 0 or a step either way. */
export function edgeStep(at: number, start: number, end: number): number {
  if (end - start < 3 * EDGE_PX) return 0;
  if (at < start + EDGE_PX) return -SCROLL_PX;
  return at > end - EDGE_PX ? SCROLL_PX : 0;
}

const SCROLLS = /auto|scroll/;

/** What scrolls around a point of the window, the nearest first. */
function* scrollersAt(x: number, y: number): Generator<Element> {
  for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (SCROLLS.test(overflowX) || SCROLLS.test(overflowY)) yield at;
  }
}

function scrollAt(x: number, y: number): void {
  for (const place of scrollersAt(x, y)) {
    const { left, right, top, bottom } = place.getBoundingClientRect();
    place.scrollBy(edgeStep(x, left, right), edgeStep(y, top, bottom));
  }
}

/** Scrolls what a drag is held at the edge of, until it ends. @param at where the pointer is; null: nothing is dragged */
export function useEdgeScroll(at: { x: number; y: number } | null): void {
  const isDragging = at !== null;
  const { x, y } = at ?? { x: 0, y: 0 };
  useEffect(() => {
    if (!isDragging) return;
    const timer = setInterval(() => scrollAt(x, y), SCROLL_EVERY_MS);
    return () => clearInterval(timer);
  }, [isDragging, x, y]);
}

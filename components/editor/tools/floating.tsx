'use client';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

export interface AnchorRect {
  top: number;
  bottom: number;
  left: number;
}

/**
 * Floats over the page at a position in the text, and scrolls with it. Its place is set through the style
 * object: the newsroom's CSP refuses style attributes in HTML, but not styles set by scripts.
 */
export function Floating({
  anchor,
  above,
  children,
}: {
  anchor: AnchorRect;
  above?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const { top, bottom, left } = anchor;
  // On every render: a list of another height moves, though its position in the text is the same.
  useLayoutEffect(() => {
    const floating = ref.current;
    const scroller = floating?.closest<HTMLElement>('.page-wrap');
    if (!floating || !scroller) return;
    const frame = scroller.getBoundingClientRect();
    const room = floating.offsetWidth;
    const high = floating.offsetHeight;
    const overIt = above ? top - high - 8 > frame.top : bottom + 6 + high > frame.bottom;
    const y = overIt ? top - high - 8 : bottom + 6;
    // It opens in the writing direction of the text, which may differ from the interface.
    const text = scroller.querySelector('.ProseMirror') ?? scroller;
    const start = getComputedStyle(text).direction === 'rtl' ? left - room : left;
    const x = Math.max(8, Math.min(start - frame.left, scroller.clientWidth - room - 8));
    floating.style.setProperty('position', 'absolute');
    floating.style.setProperty('inset-block-start', `${y - frame.top + scroller.scrollTop}px`);
    floating.style.setProperty('left', `${x + scroller.scrollLeft}px`);
  });
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (ref.current?.contains(focused)) focused?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="floating" ref={ref}>
      {children}
    </div>
  );
}

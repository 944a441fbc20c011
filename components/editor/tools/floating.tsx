'use client';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

export interface Anchor {
  top: number;
  bottom: number;
  left: number;
}

/**
 * Floats over the page at a place in the text, and scrolls with it. Its place is set through the style object: the
 * newsroom's CSP refuses style attributes in HTML, not a script that moves an element.
 */
export function Floating({
  anchor,
  above,
  children,
}: {
  anchor: Anchor;
  above?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const { top, bottom, left } = anchor;
  // On every render: a list that got shorter moves, though its position in the text is the same.
  useLayoutEffect(() => {
    const floating = ref.current;
    const scroller = floating?.closest<HTMLElement>('.page-wrap');
    if (!floating || !scroller) return;
    const frame = scroller.getBoundingClientRect();
    const room = floating.offsetWidth;
    const high = floating.offsetHeight;
    const overIt = above ? top - high - 8 > frame.top : bottom + 6 + high > frame.bottom;
    const y = overIt ? top - high - 8 : bottom + 6;
    // It opens in the direction that the text runs in, which may not be that of the interface.
    const text = scroller.querySelector('.ProseMirror') ?? scroller;
    const start = getComputedStyle(text).direction === 'rtl' ? left - room : left;
    const x = Math.max(8, Math.min(start - frame.left, scroller.clientWidth - room - 8));
    floating.style.setProperty('inset-block-start', `${y - frame.top + scroller.scrollTop}px`);
    floating.style.setProperty('left', `${x + scroller.scrollLeft}px`);
  });
  return (
    <div className="floating" ref={ref}>
      {children}
    </div>
  );
}

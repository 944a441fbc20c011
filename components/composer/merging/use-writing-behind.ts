'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isWritten } from '@/components/ui/written';
import { AWAY_FROM_TEXT } from '../keys/shortcuts';

/**
 * Whether the text behind the merge view still accepts keys. It does until its writer moves to the view by a
 * click or a non-text key: keys pressed while it opens are text, not commands.
 * @param open whether the merge view is in front
 */
export function useWritingBehind(open: boolean) {
  const text = useRef<HTMLDivElement>(null);
  const front = useRef<HTMLHeadingElement>(null);
  const [left, setLeft] = useState(false);
  const turn = useCallback(() => {
    setLeft(true);
    front.current?.focus();
  }, []);

  useEffect(() => {
    const behind = text.current;
    if (!open || !behind) return;
    const focused = document.activeElement;
    // A dialog in front of both keeps the focus, and returns it to the text when it closes.
    if (!document.querySelector('dialog:modal') && !(behind.contains(focused) && isWritten(focused)))
      front.current?.focus();
    const look = () => {
      const now = document.activeElement;
      setLeft(!behind.contains(now) && !now?.closest('dialog'));
    };
    const moved = () => setTimeout(() => document.hasFocus() && look());
    const press = (event: KeyboardEvent) => {
      if (!AWAY_FROM_TEXT.has(event.key) || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      turn();
    };
    look();
    behind.addEventListener('focusout', moved);
    behind.addEventListener('keydown', press, { capture: true });
    return () => {
      behind.removeEventListener('focusout', moved);
      behind.removeEventListener('keydown', press, { capture: true });
    };
  }, [open, turn]);

  return { text, front, writes: open && !left, inert: open && left };
}

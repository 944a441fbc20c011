'use client';
import { useRef } from 'react';

/** Returns focus to the button that moved a line, where the line is now. */
export function useMovedFocus() {
  const list = useRef<HTMLUListElement>(null);
  const follow = (id: string, way: 'up' | 'down') =>
    requestAnimationFrame(() => {
      const line = list.current?.querySelector(`[data-id="${CSS.escape(id)}"]`);
      const button =
        line?.querySelector<HTMLElement>(`[data-way="${way}"]`) ?? line?.querySelector<HTMLElement>('button');
      button?.focus();
    });
  return { list, follow };
}

'use client';
import { useRef } from 'react';

/** The ids with the one at `from` moved to `to`. */
export function movedTo(ids: string[], from: number, to: number): string[] {
  const left = ids.filter((_, at) => at !== from);
  return [...left.slice(0, to), ids[from]!, ...left.slice(to)];
}

/** Gives the focus back to the button that moved a line, where the line is now. */
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

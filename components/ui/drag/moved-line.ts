'use client';
import { useRef } from 'react';

/** The items with the one at `from` moved to `to`; the items as they are when there is no such place. */
export function movedTo<Item>(items: Item[], from: number, to: number): Item[] {
  if (to < 0 || to >= items.length) return items;
  const left = items.filter((_, at) => at !== from);
  return [...left.slice(0, to), items[from]!, ...left.slice(to)];
}

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

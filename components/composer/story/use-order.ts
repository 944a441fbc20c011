'use client';
import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';

/** The items with the one at `from` moved to `to`. */
export function movedTo<Item>(items: Item[], from: number, to: number): Item[] {
  if (to < 0 || to >= items.length) return items;
  const left = items.filter((_, at) => at !== from);
  return [...left.slice(0, to), items[from]!, ...left.slice(to)];
}

/** Lines that are put into order: dragged, or moved by Alt and the arrow keys from anywhere in the line. */
export function useOrder(count: number, onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const lineProps = (at: number) => ({
    draggable: true,
    'data-over': over === at && dragged !== at ? true : undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      setDragged(at);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(at);
    },
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
    onDrop: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      onMove(dragged, at);
      setDragged(null);
      setOver(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (!event.altKey || !step || at + step < 0 || at + step >= count) return;
      event.preventDefault();
      onMove(at, at + step);
      // Focus goes with the line, or the next press would take the move back.
      requestAnimationFrame(() =>
        list.current?.children[at + step]?.querySelector<HTMLElement>('[data-grip]')?.focus(),
      );
    },
  });
  return { list, lineProps };
}

'use client';
import { useId, useRef, type KeyboardEvent } from 'react';
import { useDrag } from './use-drag';

interface OrderOptions {
  count: number;
  /** The order cannot be changed. */
  isFixed: boolean;
  onMove(from: number, to: number): void;
}

/** Lines that are put into order: dragged, or moved by Alt and the arrow keys from anywhere in the line. */
export function useOrder({ count, isFixed, onMove }: OrderOptions) {
  const list = useRef<HTMLUListElement>(null);
  const prefix = `${useId()}:`;
  const placeOf = (at: number) => `${prefix}${at}`;
  const { dragged, isDragged, cardProps } = useDrag<number>({
    isBusy: isFixed,
    idOf: String,
    placeOf,
    isPlace: place => place.startsWith(prefix),
    next: place => place,
    onDrop: ({ item, over }) => onMove(item, Number(over.slice(prefix.length))),
  });
  const lineProps = (at: number) => ({
    ...cardProps(at),
    'data-place': placeOf(at),
    'data-dragged': isDragged(at) || undefined,
    'data-over': (dragged?.over === placeOf(at) && !isDragged(at)) || undefined,
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (isFixed || !event.altKey || !step || at + step < 0 || at + step >= count) return;
      event.preventDefault();
      onMove(at, at + step);
      // Focus follows the line, or the next press would undo the move.
      requestAnimationFrame(() =>
        list.current?.children[at + step]?.querySelector<HTMLElement>('[data-grip]')?.focus(),
      );
    },
  });
  return { list, lineProps };
}

'use client';
import { useRef, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import { useCurrentState } from '@/components/ui/use-current-state';
import { movedTo } from '../../style/use-order';

/** An order that is being made: the ids of a group of lines, and the line that is moved. */
export interface DragOrder {
  moved: string;
  ids: string[];
}

/**
 * Puts lines into another order by dragging their handles, by mouse, pen or finger. A line is an element with `data-id`;
 * it moves among the ids it was taken from. `onDrop` gets the new order, if it is another one.
 */
export function useDragOrder(onDrop: (order: DragOrder) => void) {
  const [drag, setDrag, newestDrag] = useCurrentState<DragOrder | null>(null);
  const from = useRef<string[]>([]);

  const handleProps = (id: string, ids: string[]) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = ids;
      setDrag({ moved: id, ids });
    },
    onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
      const moving = newestDrag();
      if (moving?.moved !== id) return;
      const line = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-id]');
      const to = moving.ids.indexOf(line?.dataset.id ?? '');
      const at = moving.ids.indexOf(id);
      // Drawn before the next move is read: on the order of before, the same place would lead back.
      if (to >= 0 && to !== at) flushSync(() => setDrag({ moved: id, ids: movedTo(moving.ids, at, to) }));
    },
    onPointerUp() {
      const dropped = newestDrag();
      if (dropped?.moved !== id) return;
      setDrag(null);
      if (dropped.ids.join() !== from.current.join()) onDrop(dropped);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { drag, handleProps };
}

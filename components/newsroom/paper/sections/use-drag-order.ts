'use client';
import { movedTo } from '@/components/ui/drag/moved-line';
import { useDrag } from '@/components/ui/drag/use-drag';

/** A line among the ids of its group, in their order. */
export interface OrderedLine {
  id: string;
  group: string;
  ids: string[];
}

/** A new order of a group, and the line that was moved. */
export interface MovedOrder {
  moved: string;
  ids: string[];
}

const prefixOf = (group: string) => `${group}:`;

/** The place of a line, by its number: while one is dragged, the lines under the pointer change. */
export const placeOfLine = (group: string, at: number) => `${prefixOf(group)}${at}`;

const numberIn = (place: string) => Number(place.slice(place.lastIndexOf(':') + 1));

function orderWith({ item: { id, ids }, over }: { item: OrderedLine; over: string }): MovedOrder {
  return { moved: id, ids: movedTo(ids, ids.indexOf(id), numberIn(over)) };
}

/** Orders the lines of groups by dragging their handles; the order is shown while a line is dragged. */
export function useDragOrder(onDrop: (order: MovedOrder) => void) {
  const { dragged, handleProps } = useDrag<OrderedLine>({
    idOf: ({ id }) => id,
    placeOf: ({ id, group, ids }) => placeOfLine(group, ids.indexOf(id)),
    isPlace: (place, { group }) => place.startsWith(prefixOf(group)),
    next: place => place,
    onDrop: ended => onDrop(orderWith(ended)),
  });
  return { order: dragged && orderWith(dragged), handleProps };
}

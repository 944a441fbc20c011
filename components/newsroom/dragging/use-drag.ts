'use client';
import {
  useCallback,
  useEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { useCurrentState } from '@/components/ui/use-current-state';
import { onHold, useDragKeepsPage, useEdgeScroll } from './touch';

/** Nearer than this a press is a click, in pixels. */
const CLICK = 5;

type Arrow = 'forth' | 'back' | 'down' | 'up';

/** Something that is picked up, and the place that it is over. */
export interface Lifted<Item> {
  item: Item;
  from: string;
  over: string;
  byKeys: boolean;
  /** Where the pointer is, in pixels of the window. */
  x: number;
  y: number;
}

interface DragOptions<Item> {
  /** Nothing is picked up meanwhile. */
  isBusy: boolean;
  idOf(item: Item): string;
  /** The name of the place where it is; an element with `data-place` is such a place. */
  placeOf(item: Item): string;
  /** The place that an arrow key leads to from this one. */
  next(place: string, arrow: Arrow): string;
  onLift(lifted: Lifted<Item>): void;
  onOver(lifted: Lifted<Item>): void;
  onPutBack(lifted: Lifted<Item>): void;
  onDrop(lifted: Lifted<Item>): void;
}

const placeAt = (x: number, y: number): string | undefined =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')?.dataset.place;

/** What an arrow key means in the direction of the text. */
function arrowOf(key: string, element: Element): Arrow | null {
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowUp') return 'up';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const isForth = (key === 'ArrowRight') !== (getComputedStyle(element).direction === 'rtl');
  return isForth ? 'forth' : 'back';
}

/**
 * Picks things up and drops them over another place: with a mouse or pen, a finger that rests on them first, or by
 * Space, arrows and Escape.
 */
export function useDrag<Item>(options: DragOptions<Item>) {
  const { isBusy, idOf, placeOf, next, onLift, onOver, onPutBack, onDrop } = options;
  const [lifted, setLifted, newestLifted] = useCurrentState<Lifted<Item> | null>(null);
  const press = useRef<{ x: number; y: number } | null>(null);
  const wasDragged = useRef(false);
  const isLifted = (item: Item) => lifted !== null && idOf(lifted.item) === idOf(item);

  const lift = (item: Item, byKeys: boolean, at: { x: number; y: number }) => {
    const from = placeOf(item);
    const taken = { item, from, over: from, byKeys, ...at };
    setLifted(taken);
    onLift(taken);
  };
  const moveOver = (moved: Lifted<Item>) => {
    const before = newestLifted();
    setLifted(moved);
    if (moved.over !== before?.over) onOver(moved);
  };
  const end = (isDropped: boolean) => {
    const ended = newestLifted();
    if (!ended) return;
    setLifted(null);
    if (isDropped && ended.over !== ended.from) onDrop(ended);
    else onPutBack(ended);
  };
  /** What is lifted at this moment, if it is this. */
  const liftedNow = (item: Item) => {
    const newest = newestLifted();
    return newest && idOf(newest.item) === idOf(item) ? newest : null;
  };

  const isDragging = useCallback(() => {
    const newest = newestLifted();
    return newest !== null && !newest.byKeys;
  }, [newestLifted]);
  useDragKeepsPage(isDragging);
  useEdgeScroll(lifted && !lifted.byKeys ? lifted : null);

  useEffect(() => {
    if (!lifted || lifted.byKeys) return;
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setLifted(null);
      press.current = null;
      onPutBack(lifted);
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, [lifted, setLifted, onPutBack]);

  /** For the element that moves with the pointer. */
  const cardProps = (item: Item) => ({
    onPointerDown({ button, pointerType, nativeEvent, target }: PointerEvent<HTMLElement>) {
      const isOther = target instanceof Element && target.closest('.eds, button');
      if (button !== 0 || isBusy || isOther) return;
      wasDragged.current = false;
      const at = { x: nativeEvent.clientX, y: nativeEvent.clientY };
      if (pointerType !== 'touch') press.current = at;
      else
        onHold(nativeEvent, () => {
          press.current = at;
          wasDragged.current = true;
          lift(item, false, at);
        });
    },
    onPointerMove({ currentTarget, pointerId, clientX: x, clientY: y }: PointerEvent<HTMLElement>) {
      const from = press.current;
      if (!from) return;
      const own = liftedNow(item);
      if (own) return moveOver({ ...own, x, y, over: placeAt(x, y) ?? own.from });
      if (newestLifted() || Math.hypot(x - from.x, y - from.y) < CLICK) return;
      currentTarget.setPointerCapture(pointerId);
      wasDragged.current = true;
      lift(item, false, { x, y });
      // A quick pointer may be over another place already, and not move again.
      const taken = liftedNow(item);
      if (taken) moveOver({ ...taken, over: placeAt(x, y) ?? taken.from });
    },
    onPointerUp() {
      press.current = null;
      const own = liftedNow(item);
      if (own && !own.byKeys) end(true);
    },
    onPointerCancel() {
      press.current = null;
      if (liftedNow(item)) end(false);
    },
    onClickCapture(event: MouseEvent) {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  });

  /** For the element of it that takes the focus. */
  const keyProps = (item: Item) => ({
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const own = liftedNow(item);
      const mine = own?.byKeys ? own : null;
      const { key, currentTarget } = event;
      const arrow = arrowOf(key, currentTarget);
      if (!mine && key === ' ') {
        if (!isBusy) lift(item, true, { x: 0, y: 0 });
      } else if (!mine) return;
      else if (key === ' ') end(true);
      else if (key === 'Escape') end(false);
      else if (arrow) moveOver({ ...mine, over: next(mine.over, arrow) });
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onBlur() {
      if (lifted?.byKeys && isLifted(item)) end(false);
    },
  });
  return { lifted, isLifted, cardProps, keyProps };
}

/** What `useDrag` gives. */
export type Drag<Item> = ReturnType<typeof useDrag<Item>>;

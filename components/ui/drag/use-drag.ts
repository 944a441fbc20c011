'use client';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { useCurrentState } from '@/components/ui/use-current-state';
import { onHold, useDragKeepsPage, useEdgeScroll } from './touch';

/** Nearer than this a press is a click, in pixels. */
const CLICK = 5;

type Arrow = 'forth' | 'back' | 'down' | 'up';

/** An item that is dragged, and the place that it is over. */
export interface Dragged<Item> {
  item: Item;
  from: string;
  over: string;
  byKeys: boolean;
  /** Where the pointer is, in pixels of the window. */
  x: number;
  y: number;
}

/** A pointer that was pressed on an item, and where. */
interface Press<Item> {
  item: Item;
  pointerId: number;
  x: number;
  y: number;
}

interface DragOptions<Item> {
  /** Disables dragging. */
  isBusy?: boolean;
  idOf(item: Item): string;
  /** The name of the place where it is; an element with `data-place` is such a place. */
  placeOf(item: Item): string;
  /** Whether it can be dropped on a place of the page; any when left out. */
  isPlace?(place: string, item: Item): boolean;
  /** The place that Enter drops on instead of this one, where it differs from that of Space. */
  enterPlace?(place: string): string;
  /** The place that an arrow key leads to from this one. */
  next(place: string, arrow: Arrow): string;
  onStart?(dragged: Dragged<Item>): void;
  onOver?(dragged: Dragged<Item>): void;
  /** It was dropped where it was, or nowhere. */
  onCancel?(dragged: Dragged<Item>): void;
  onDrop(dragged: Dragged<Item>): void;
}

/** The innermost place at a point of the window that accepts the item. */
function placeAt<Item>(
  { x, y }: { x: number; y: number },
  item: Item,
  isPlace: DragOptions<Item>['isPlace'],
): string | undefined {
  const closest = (element: Element | null | undefined) => element?.closest<HTMLElement>('[data-place]');
  let element = closest(document.elementFromPoint(x, y));
  while (element && isPlace && !isPlace(element.dataset.place!, item))
    element = closest(element.parentElement);
  return element?.dataset.place;
}

/** What an arrow key means in the direction of the text. */
function arrowOf(key: string, element: Element): Arrow | null {
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowUp') return 'up';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const isForth = (key === 'ArrowRight') !== (getComputedStyle(element).direction === 'rtl');
  return isForth ? 'forth' : 'back';
}

/** Whether a press is on a control inside of what is dragged. The control may be its handle, with `data-grip`. */
function isOnControl(target: EventTarget, card: Element): boolean {
  const control = target instanceof Element ? target.closest('.edition-marks, button, select') : null;
  return control !== null && control !== card && !control.matches('[data-grip]');
}

/**
 * Drags items and drops them over another place: with a mouse or pen, with a finger that rests on them first, or by
 * Space, arrows and Escape.
 */
export function useDrag<Item>(options: DragOptions<Item>) {
  const { isBusy = false, idOf, placeOf, isPlace, enterPlace, next } = options;
  const { onStart, onOver, onCancel, onDrop } = options;
  const [dragged, setDragged, newestDragged] = useCurrentState<Dragged<Item> | null>(null);
  const [press, setPress] = useState<Press<Item> | null>(null);
  const wasDragged = useRef(false);
  const isDragged = (item: Item) => dragged !== null && idOf(dragged.item) === idOf(item);

  const start = (item: Item, byKeys: boolean, { x, y } = { x: 0, y: 0 }) => {
    const from = placeOf(item);
    const started = { item, from, over: from, byKeys, x, y };
    setDragged(started);
    onStart?.(started);
  };
  const moveOver = (moved: Dragged<Item>) => {
    const before = newestDragged();
    setDragged(moved);
    if (moved.over !== before?.over) onOver?.(moved);
  };
  const end = (isDropped: boolean, ended = newestDragged()) => {
    setPress(null);
    setDragged(null);
    if (!ended) return;
    if (isDropped && ended.over !== ended.from) onDrop(ended);
    else onCancel?.(ended);
  };

  useDragKeepsPage(
    useCallback(() => {
      const newest = newestDragged();
      return newest !== null && !newest.byKeys;
    }, [newestDragged]),
  );
  useEdgeScroll(dragged && !dragged.byKeys ? dragged : null);

  // On the document: an element that is put elsewhere on the page while it is dragged loses its pointer.
  useEffect(() => {
    if (!press) return;
    const onMove = ({ pointerId, buttons, clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (pointerId !== press.pointerId) return;
      // The pointer was released outside of the window.
      if (!buttons) return newestDragged()?.byKeys ? setPress(null) : end(false);
      if (!newestDragged()) {
        if (Math.hypot(x - press.x, y - press.y) < CLICK) return;
        start(press.item, false, { x, y });
      }
      const now = newestDragged();
      if (!now || now.byKeys) return;
      wasDragged.current = true;
      moveOver({ ...now, x, y, over: placeAt({ x, y }, now.item, isPlace) ?? now.from });
    };
    const onEnd = ({ pointerId, type, clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (pointerId !== press.pointerId) return;
      const now = newestDragged();
      if (!now || now.byKeys) setPress(null);
      else end(type === 'pointerup', { ...now, over: placeAt({ x, y }, now.item, isPlace) ?? now.from });
    };
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onEnd);
    document.addEventListener('pointercancel', onEnd);
    return () => {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onEnd);
      document.removeEventListener('pointercancel', onEnd);
    };
  });

  useEffect(() => {
    if (!dragged) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      const now = newestDragged();
      if (!now || event.isComposing) return;
      const { key, target, repeat } = event;
      const arrow = arrowOf(key, target instanceof Element ? target : document.documentElement);
      if (key === 'Escape') end(false);
      else if (!now.byKeys) return;
      else if (key === ' ' || key === 'Enter') {
        if (!repeat) end(true, { ...now, over: (key === 'Enter' && enterPlace?.(now.over)) || now.over });
      } else if (arrow) moveOver({ ...now, over: next(now.over, arrow) });
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  });

  const pointerProps = (item: Item, waits: boolean) => ({
    onPointerDown({ button, pointerType, currentTarget, target, nativeEvent }: PointerEvent<HTMLElement>) {
      wasDragged.current = false;
      if (button !== 0 || isBusy || isOnControl(target, currentTarget)) return;
      const { pointerId, clientX: x, clientY: y } = nativeEvent;
      if (pointerType !== 'touch' || !waits) setPress({ item, pointerId, x, y });
      else
        onHold(nativeEvent, () => {
          setPress({ item, pointerId, x, y });
          wasDragged.current = true;
          start(item, false, { x, y });
        });
    },
    onClickCapture(event: MouseEvent) {
      // A click by a key follows no drag.
      if (!wasDragged.current || !event.detail) return;
      wasDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  });

  return {
    dragged,
    isDragged,
    /** For the element that is dragged; a finger rests on it first. */
    cardProps: (item: Item) => pointerProps(item, true),
    /** For a handle, which a finger drags at once. Its style has `touch-action: none`. */
    handleProps: (item: Item) => pointerProps(item, false),
    /** For the element of it that takes the focus. */
    keyProps: (item: Item) => ({
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.key !== ' ') return;
        if (!isBusy && !event.repeat) start(item, true);
        event.preventDefault();
        event.stopPropagation();
      },
      onBlur() {
        if (dragged?.byKeys && isDragged(item)) end(false);
      },
    }),
    /** Starts to drag an item by keys. */
    start: (item: Item) => start(item, true),
    /** Cancels the drag. */
    cancel: () => end(false),
    /** Drops what is dragged on a place that was chosen by a click; false when nothing is dragged. */
    dropOn(place: string): boolean {
      const now = newestDragged();
      if (now) end(true, { ...now, over: place });
      return now !== null;
    },
  };
}

/** What `useDrag` returns. */
export type Drag<Item> = ReturnType<typeof useDrag<Item>>;

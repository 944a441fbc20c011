'use client';
import { useCallback, useEffect, useState, type PointerEvent } from 'react';
import { onHold, useDragKeepsPage, useEdgeScroll } from '@/components/newsroom/dragging/touch';
import { useCurrentState } from '@/components/ui/use-current-state';

/** A story that is lifted: from the list of stories, or out of a slot. */
export interface Lifted {
  storyId: string;
  slotId: string | null;
}

interface Lift {
  item: Lifted;
  /** The slot that it would be dropped on. */
  target: string | null;
}

/** What is pressed, and where it was. */
interface Pressed {
  item: Lifted;
  x: number;
  y: number;
}

/** So far a press is no drag. */
const STILL_PX = 6;

const slotAt = (x: number, y: number) =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-slot]')?.dataset.slot ?? null;

interface LiftOptions {
  /** All slots, from the top down. */
  slotIds: string[];
  onDrop(item: Lifted, slotId: string): void;
  onCancel(item: Lifted): void;
}

/**
 * Moves stories by pointer, by finger and by keys alike: Space or a press lifts one, arrow keys, the pointer or a press on
 * a slot choose where, Space or letting go drops it, Esc returns it.
 */
export function useLift({ slotIds, onDrop, onCancel }: LiftOptions) {
  const [lift, setLift, newestLift] = useCurrentState<Lift | null>(null);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  /** Where the pointer drags something. */
  const [at, setAt, newestAt] = useCurrentState<{ x: number; y: number } | null>(null);
  useDragKeepsPage(useCallback(() => newestAt() !== null, [newestAt]));
  useEdgeScroll(at);

  const drop = useCallback(
    ({ item, target }: Lift) => {
      setLift(null);
      if (target && target !== item.slotId) onDrop(item, target);
      else onCancel(item);
    },
    [onDrop, onCancel, setLift],
  );

  useEffect(() => {
    if (!lift) return;
    const { item, target } = lift;
    const step = (by: 1 | -1) => {
      const at = target ? slotIds.indexOf(target) : by > 0 ? -1 : slotIds.length;
      setLift({ item, target: slotIds[Math.min(Math.max(at + by, 0), slotIds.length - 1)] ?? null });
    };
    const actions: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowRight: () => step(1),
      ArrowUp: () => step(-1),
      ArrowLeft: () => step(-1),
      ' ': () => drop(lift),
      Enter: () => drop(lift),
      Escape: () => drop({ item, target: null }),
    };
    const onKey = (event: KeyboardEvent) => {
      const act = actions[event.key];
      if (!act || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [lift, slotIds, drop, setLift]);

  useEffect(() => {
    if (!pressed) return;
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const isStill = Math.hypot(clientX - pressed.x, clientY - pressed.y) < STILL_PX;
      if (!newestLift() && isStill) return;
      setLift({ item: pressed.item, target: slotAt(clientX, clientY) });
      setAt({ x: clientX, y: clientY });
    };
    const end = (isDropped: boolean) => {
      const dropped = newestLift();
      setPressed(null);
      setAt(null);
      if (dropped) drop(isDropped ? dropped : { item: dropped.item, target: null });
    };
    const onUp = () => end(true);
    const onAway = () => end(false);
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onAway);
    return () => {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onAway);
    };
  }, [pressed, drop, newestLift, setLift, setAt]);

  return {
    item: lift?.item ?? null,
    target: lift?.target ?? null,
    start: (item: Lifted) => setLift({ item, target: item.slotId }),
    /** Drops what is lifted on a slot that is pressed. @returns whether something was lifted */
    dropOn(slotId: string): boolean {
      if (!lift) return false;
      drop({ item: lift.item, target: slotId });
      return true;
    },
    /** For what can be dragged: by a mouse or a pen, or by a finger that rests on it first. */
    press: (item: Lifted) => (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const from = { x: event.clientX, y: event.clientY };
      if (event.pointerType !== 'touch') setPressed({ item, ...from });
      else
        onHold(event.nativeEvent, () => {
          setPressed({ item, ...from });
          setAt(from);
          setLift({ item, target: item.slotId });
        });
    },
  };
}

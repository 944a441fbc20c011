'use client';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { Moves } from '@/domain/api/planning/board';
import { BOARD_STAGES } from '@/domain/planning/moves';
import type { Stage } from '@/domain/story/workflow';

/** Nearer than this a press is a click, in pixels. */
const CLICK = 5;

/** The story that is picked up, and the column that it is over. */
export interface Lifted {
  id: string;
  row: BudgetRow;
  over: Stage;
  byKeys: boolean;
  /** Where the pointer is, in pixels of the window. */
  x: number;
  y: number;
  /** What the server says of its moves; null until it has. */
  moves: Moves | null;
}

interface BoardDragOptions {
  movingId: string | null;
  loadMoves(id: string): Promise<Moves | null>;
  onLift(lifted: Lifted): void;
  onOver(lifted: Lifted): void;
  onPutBack(lifted: Lifted): void;
  onDrop(lifted: Lifted): void;
}

export type BoardDrag = ReturnType<typeof useBoardDrag>;

const columnAt = (x: number, y: number): Stage | undefined => {
  const name = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]')?.dataset.column;
  return BOARD_STAGES.find(stage => stage === name);
};

/** Picks up stories and drops them over another column: with a mouse or pen, or by Space, arrows and Escape. */
export function useBoardDrag(options: BoardDragOptions) {
  const { movingId, loadMoves, onLift, onOver, onPutBack, onDrop } = options;
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const press = useRef<{ x: number; y: number } | null>(null);
  const wasDragged = useRef(false);

  const lift = (row: BudgetRow, byKeys: boolean, at: { x: number; y: number }) => {
    const next: Lifted = { id: row.id, row, over: row.stage, byKeys, ...at, moves: null };
    setLifted(next);
    onLift(next);
    void loadMoves(row.id).then(moves =>
      setLifted(before => (before?.id === row.id && moves ? { ...before, moves } : before)),
    );
  };
  const over = (next: Lifted) => {
    setLifted(next);
    if (next.over !== lifted?.over) onOver(next);
  };
  const end = (dropped: boolean) => {
    if (!lifted) return;
    setLifted(null);
    if (dropped && lifted.over !== lifted.row.stage) onDrop(lifted);
    else onPutBack(lifted);
  };

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
  }, [lifted, onPutBack]);

  const cardProps = (row: BudgetRow) => ({
    onPointerDown({ button, pointerType, clientX, clientY, target }: PointerEvent<HTMLElement>) {
      const isOther = target instanceof Element && target.closest('.eds, button');
      if (button !== 0 || pointerType === 'touch' || movingId || isOther) return;
      wasDragged.current = false;
      press.current = { x: clientX, y: clientY };
    },
    onPointerMove({ currentTarget, pointerId, clientX: x, clientY: y }: PointerEvent<HTMLElement>) {
      const from = press.current;
      if (!from) return;
      if (lifted?.id === row.id) return over({ ...lifted, x, y, over: columnAt(x, y) ?? row.stage });
      if (lifted || Math.hypot(x - from.x, y - from.y) < CLICK) return;
      currentTarget.setPointerCapture(pointerId);
      wasDragged.current = true;
      lift(row, false, { x, y });
    },
    onPointerUp() {
      press.current = null;
      if (lifted?.id === row.id && !lifted.byKeys) end(true);
    },
    onPointerCancel() {
      press.current = null;
      if (lifted?.id === row.id) end(false);
    },
    onClickCapture(event: MouseEvent) {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  });

  const linkProps = (row: BudgetRow) => ({
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const mine = lifted?.id === row.id && lifted.byKeys ? lifted : null;
      const { key, currentTarget } = event;
      if (!mine && key !== ' ') return;
      if (!mine && movingId) return event.preventDefault();
      const forth = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const back = forth === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      if (!mine) lift(row, true, { x: 0, y: 0 });
      else if (key === ' ') end(true);
      else if (key === 'Escape') end(false);
      else if (key === forth || key === back) {
        const at = BOARD_STAGES.indexOf(mine.over) + (key === forth ? 1 : -1);
        const stage = BOARD_STAGES[Math.max(0, Math.min(BOARD_STAGES.length - 1, at))];
        if (stage) over({ ...mine, over: stage });
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onBlur() {
      if (lifted?.id === row.id && lifted.byKeys) end(false);
    },
  });
  return { lifted, movingId, cardProps, linkProps };
}

'use client';
import BanIcon from 'lucide-react/icons/ban';
import { useLayoutEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { nameOf } from './budget-row';

interface DraggedCardProps {
  row: BudgetRow;
  /** Where the pointer is, in pixels of the window. */
  at: { x: number; y: number };
  cannot: boolean;
}

/** The card under the pointer, marked over a place that the story cannot move to. */
export function DraggedCard({ row, at: { x, y }, cannot }: DraggedCardProps) {
  const words = useNewsroomWords();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (card.current) card.current.style.translate = `${x}px ${y}px`;
  }, [x, y]);
  return (
    <div className="dragged-card" ref={card} aria-hidden>
      {cannot && (
        <span className="not-allowed">
          <Icon of={BanIcon} small />
        </span>
      )}
      <div className="card lifted">
        <div className="card-slug">
          <span className="slug truncate">{nameOf(row, words)}</span>
        </div>
        <p className="card-headline">{row.headline || row.about}</p>
      </div>
    </div>
  );
}

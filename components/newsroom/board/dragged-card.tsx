'use client';
import BanIcon from 'lucide-react/icons/ban';
import { useLayoutEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { nameOf } from './name-of';
import type { Lifted } from './use-board-drag';

/** The card under the pointer, marked over a column that the story cannot move to. */
export function DraggedCard({ lifted, cannot }: { lifted: Lifted; cannot: boolean }) {
  const words = useNewsroomWords();
  const card = useRef<HTMLDivElement>(null);
  const { row, x, y } = lifted;
  useLayoutEffect(() => {
    if (card.current) card.current.style.translate = `${x}px ${y}px`;
  }, [x, y]);
  return (
    <div className="dragging" ref={card} aria-hidden>
      {cannot && (
        <span className="no-go">
          <Icon of={BanIcon} small />
        </span>
      )}
      <div className="card lifted">
        <div className="t">
          <span className="slug cut">{nameOf(row, words)}</span>
        </div>
        <p className="h">{row.headline || row.about}</p>
      </div>
    </div>
  );
}

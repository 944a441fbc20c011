import { classNames } from '@/components/ui/class-names';
import type { Piece } from './pieces';

/** How a piece is marked on one side: open, chosen from this side, or not taken. */
export function markOf({ chosen }: Piece, side: 'mine' | 'theirs'): 'open' | 'taken' | 'left' {
  if (chosen === null) return 'open';
  return chosen === side || chosen === 'both' ? 'taken' : 'left';
}

/** The number of a piece, the same on both sides and next to its choice. */
export function PieceNumber({ piece }: { piece: Piece }) {
  return (
    <span className={classNames('piece-number', piece.chosen !== null && 'done')} aria-hidden>
      {piece.number}
    </span>
  );
}

'use client';
import { useId } from 'react';
import type { Side } from '@/domain/history/merging/conflicts';
import { Kbd } from '@/components/ui/kbd';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { valueOf } from '@/components/ui/words/joined';
import { PieceNumber } from './piece-number';
import type { Piece } from './pieces';

interface PieceChoiceProps {
  piece: Piece;
  label: string;
  /** Whether keys choose here. */
  hasKeys: boolean;
  onChoose(side: Side): void;
}

/** The choice of one piece: its number, what it is, and the sides. */
export function PieceChoice({ piece, label, hasKeys, onChoose }: PieceChoiceProps) {
  const { conflict } = useComposerWords();
  const interfaceLang = useLanguage();
  const name = useId();
  const sides: Side[] = piece.joins ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
  return (
    <div className="piece" data-piece={piece.id}>
      <PieceNumber piece={piece} />
      <span className="piece-label">{label}</span>
      <div
        className="sides"
        role="radiogroup"
        aria-label={valueOf(conflict.keep, `${piece.number} ${label}`, interfaceLang)}
      >
        {sides.map((side, at) => (
          <label key={side}>
            <input type="radio" name={name} checked={piece.chosen === side} onChange={() => onChoose(side)} />
            {conflict[side]}
            {hasKeys && <Kbd keys={String(at + 1)} silent />}
          </label>
        ))}
      </div>
    </div>
  );
}

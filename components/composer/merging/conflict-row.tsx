'use client';
import { compareWords, type WordPart } from '@/domain/history/words';
import { classNames } from '@/components/ui/class-names';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { Side } from '@/domain/history/merging/conflicts';
import { PieceChoice } from './piece-choice';
import { markOf } from './piece-number';
import type { Piece } from './pieces';
import { directionOf } from '@/domain/language/direction';

interface ConflictRowProps {
  label: string;
  mark: string;
  /** The common ancestor, if available. */
  before: string | null;
  mine: string | null;
  theirs: string | null;
  heading: boolean;
  lang: string;
  piece: Piece;
  /** Whether keys go to this view. */
  hasKeys: boolean;
  onChoose(side: Side | null): void;
}

function Text({ parts }: { parts: WordPart[] }) {
  return parts.map((part, index) =>
    part.differs ? <ins key={index}>{part.text}</ins> : <span key={index}>{part.text}</span>,
  );
}

/** A field that differs: both sides with the different words marked, and the choice. Null: it is missing. */
export function ConflictRow(props: ConflictRowProps) {
  const { label, mark, before, mine, theirs, heading, lang, piece, hasKeys, onChoose } = props;
  const interfaceLang = useLanguage();
  const { conflict } = useComposerWords();
  const parts = compareWords(mine ?? '', theirs ?? '');

  const side = (which: 'mine' | 'theirs', text: string | null) => {
    return (
      <div
        className={classNames('conflict-text', heading && 'heading', markOf(piece, which))}
        data-side={conflict[which]}
        lang={lang}
        dir={directionOf(lang)}
      >
        {text === null || text === '' ? (
          <em className="muted">{text === null ? conflict.absent : conflict.empty}</em>
        ) : (
          <Text parts={parts[which]} />
        )}
      </div>
    );
  };

  return (
    <div className="difference" role="group" aria-label={label}>
      <div className="block-number" title={label} aria-hidden>
        <span className="desk-only">{mark}</span>
        <span className="phone-only">{label}</span>
      </div>
      {before !== null && (
        <p className="before" lang={lang} dir={directionOf(lang)}>
          <span className="label" lang={interfaceLang}>
            {conflict.before}
          </span>{' '}
          {before || <em className="muted">{conflict.empty}</em>}
        </p>
      )}
      {side('mine', mine)}
      {side('theirs', theirs)}
      <div className="pick">
        <PieceChoice piece={piece} label={label} hasKeys={hasKeys} onChoose={onChoose} />
      </div>
    </div>
  );
}

'use client';
import { useId } from 'react';
import { compareWords, type WordPart } from '@/domain/history/words';
import { classNames } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { Side } from './merge';
import { valueOf } from '@/components/ui/words/joined';
import { directionOf } from '@/domain/language/direction';

interface ConflictRowProps {
  label: string;
  mark: string;
  /** The common ancestor, if available. */
  before: string | null;
  mine: string | null;
  theirs: string | null;
  heading: boolean;
  joins: boolean;
  lang: string;
  chosen: Side | null;
  /** Whether keys go to this view. */
  hasKeys: boolean;
  onChoose(side: Side): void;
}

function Text({ parts }: { parts: WordPart[] }) {
  return parts.map((part, index) =>
    part.differs ? <ins key={index}>{part.text}</ins> : <span key={index}>{part.text}</span>,
  );
}

/**
 * One difference: both sides with the different words marked, and the choice. Null is a side without the
 * block.
 */
export function ConflictRow(props: ConflictRowProps) {
  const { label, mark, before, mine, theirs, heading, joins, lang, chosen, hasKeys, onChoose } = props;
  const interfaceLang = useLanguage();
  const { conflict } = useComposerWords();
  const name = useId();
  const parts = compareWords(mine ?? '', theirs ?? '');
  const sides: Side[] = joins ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];

  const side = (which: 'mine' | 'theirs', text: string | null) => {
    const kept = chosen === which || chosen === 'both';
    return (
      <div
        className={classNames(
          'conflict-text',
          heading && 'heading',
          kept && 'chosen',
          chosen !== null && !kept && 'lost',
        )}
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
      {before && (
        <p className="before" lang={lang} dir={directionOf(lang)}>
          <span className="label" lang={interfaceLang}>
            {conflict.before}
          </span>{' '}
          {before}
        </p>
      )}
      {side('mine', mine)}
      {side('theirs', theirs)}
      <div className="pick" role="radiogroup" aria-label={valueOf(conflict.keep, label, interfaceLang)}>
        {sides.map((choice, at) => (
          <label key={choice}>
            <input
              className="check"
              type="radio"
              name={name}
              checked={chosen === choice}
              onChange={() => onChoose(choice)}
            />
            {conflict[choice]}
            {hasKeys && <Kbd keys={String(at + 1)} silent />}
          </label>
        ))}
      </div>
    </div>
  );
}

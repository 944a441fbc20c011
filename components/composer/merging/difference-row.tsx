'use client';
import type { ReactNode } from 'react';
import { compareWords, inlineWords } from '@/domain/history/words';
import { classNames } from '@/components/ui/class-names';
import { useWords } from '@/components/ui/words/words-provider';
import { directionOf } from '@/domain/language/direction';

/** Both texts combined or side by side. */
export type DifferenceLayout = 'inline' | 'sides';

interface DifferenceRowProps {
  label: string | null;
  /** Null when it is missing on that side. */
  older: string | null;
  newer: string | null;
  heading: boolean;
  lang: string;
  layout: DifferenceLayout;
  pictures: { older: ReactNode; newer: ReactNode } | null;
  after?: ReactNode;
}

const marked = (kind: 'in' | 'out', text: string, key: number) =>
  kind === 'in' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>;

/** One part of a text before and after, with the removed and added words marked. */
export function DifferenceRow(props: DifferenceRowProps) {
  const { label, older, newer, heading, lang, layout, pictures, after } = props;
  const { history } = useWords();
  const text = classNames('diff-text', heading && 'heading');
  const dir = directionOf(lang);
  const onlyForm = older === newer && !pictures;

  const side = (which: 'older' | 'newer') => {
    const content = which === 'older' ? older : newer;
    const parts = compareWords(older ?? '', newer ?? '')[which === 'older' ? 'mine' : 'theirs'];
    return (
      <div className={classNames(text, content === null && 'gone')} lang={lang} dir={dir}>
        {pictures?.[which]}
        {parts.map((part, at) =>
          part.differs ? marked(which === 'older' ? 'out' : 'in', part.text, at) : part.text,
        )}
      </div>
    );
  };

  return (
    <section className="diff-row">
      {label && <h3 className="label">{label}</h3>}
      {after}
      {onlyForm && <small className="muted">{history.onlyForm}</small>}
      {layout === 'sides' ? (
        <div className="diff-sides">
          {side('older')}
          {side('newer')}
        </div>
      ) : (
        <div className={text} lang={lang} dir={dir}>
          {pictures?.older}
          {pictures?.newer}
          {inlineWords(older ?? '', newer ?? '').map((part, at) =>
            part.kind === 'same' ? part.text : marked(part.kind, part.text, at),
          )}
        </div>
      )}
    </section>
  );
}

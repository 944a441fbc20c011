import { Fragment } from 'react';
import { directionOf } from '@/domain/language/direction';
import { inOneLine, runsOf, type PageLanguages } from './page-languages';

interface RunsProps {
  text: string;
  languages: PageLanguages;
  /** The language of the whole text, where it is none of the page's. */
  foreign?: string | null;
}

/** A text with each language marked. Both languages of a bilingual text become a span each. */
export function Runs({ text, languages, foreign }: RunsProps) {
  if (foreign)
    return (
      <span lang={foreign} dir={directionOf(foreign)}>
        {inOneLine(text)}
      </span>
    );
  return runsOf(text, languages).map(({ lang, text: run }, index) => (
    <Fragment key={index}>
      {index > 0 && text.includes('\n') && ' '}
      {lang ? <span lang={lang}>{run}</span> : run}
    </Fragment>
  ));
}

import { Fragment } from 'react';
import { runsOf, type PageLanguages } from './page-languages';

/** A text with each language marked. Both languages of a bilingual text become a span each. */
export function Runs({ text, languages }: { text: string; languages: PageLanguages }) {
  return runsOf(text, languages).map(({ lang, text: run }, index) => (
    <Fragment key={index}>
      {index > 0 && text.includes('\n') && ' '}
      {lang ? <span lang={lang}>{run}</span> : run}
    </Fragment>
  ));
}

import { Fragment } from 'react';
import { directionOf } from '@/domain/language/direction';
import { partsOfHeadline, withHeadlineBreaks } from '@/domain/language/headline-breaks';
import { inOneLine, runsOf, type PageLanguages } from './page-languages';

interface RunsProps {
  text: string;
  languages: PageLanguages;
  /** The language of the whole text, where it is none of the page's. */
  foreign?: string | null;
  /** Breaks its lines as headlines are broken. */
  isHeadline?: boolean;
}

/** A text with each language marked. Both languages of a bilingual text become a span each. */
export function Runs({ text, languages, foreign, isHeadline }: RunsProps) {
  const shown = (run: string, lang: string) => (isHeadline ? <Headline text={run} lang={lang} /> : run);
  if (foreign)
    return (
      <span lang={foreign} dir={directionOf(foreign)}>
        {inOneLine(text)}
      </span>
    );
  return runsOf(text, languages).map(({ lang, text: run }, index) => (
    <Fragment key={index}>
      {index > 0 && text.includes('\n') && ' '}
      {lang ? <span lang={lang}>{shown(run, lang)}</span> : shown(run, languages.lang)}
    </Fragment>
  ));
}

/** A headline with the places at which its lines may break. */
function Headline({ text, lang }: { text: string; lang: string }) {
  if (!lang.startsWith('zh')) return withHeadlineBreaks(text, lang);
  return partsOfHeadline(text).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

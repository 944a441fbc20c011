import { Fragment } from 'react';
import { markText, type ExcerptRun, type Marks } from '@/domain/search/excerpt';
import { ResponsivePicture } from '../text/picture';
import { Runs } from '../text/runs';
import type { SearchHitView } from './search-views';
import { dayAndTime } from '@/domain/time/printed-time';
import { Stamp } from '../text/stamp';
import {
  langOfName,
  runsByScript,
  runsOf,
  withoutDirectionMarks,
  type PageLanguages,
} from '../text/page-languages';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** Stretches of text, the found ones marked. */
function Marked({ runs }: { runs: ExcerptRun[] }) {
  return runs.map(({ text, marked }, index) =>
    marked ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  );
}

function Headline({ text, languages, marks }: { text: string; languages: PageLanguages; marks: Marks }) {
  return runsOf(text, languages).map(({ lang, text: run }, index) => (
    <Fragment key={index}>
      {index > 0 && text.includes('\n') && ' '}
      {lang ? (
        <span lang={lang}>
          <Marked runs={markText(run, marks)} />
        </span>
      ) : (
        <Marked runs={markText(run, marks)} />
      )}
    </Fragment>
  ));
}

/** An excerpt of a bilingual story switches between languages; each run carries its own. */
function Excerpt({ runs, languages, marks }: { runs: ExcerptRun[]; languages: PageLanguages; marks: Marks }) {
  if (!languages.secondLang) return <Marked runs={runs} />;
  const whole = runs.map(({ text }) => text).join('');
  return runsByScript(whole, languages).map(({ lang, text }, index) => (
    <span key={index} lang={lang ?? undefined}>
      <Marked runs={markText(text, marks)} />
    </span>
  ));
}

function Corrected({ frame, at }: { frame: FrameView; at: Date }) {
  const { zone, locale } = frame.edition;
  return (
    <>
      {' · '}
      <b className="corrected-mark">{wordsFor(locale).corrected(dayAndTime(at, zone, locale))}</b>
    </>
  );
}

/** A search result with the search words marked. */
export function SearchHit({ frame, hit, marks }: { frame: FrameView; hit: SearchHitView; marks: Marks }) {
  const { edition } = hit;
  const isForeign = edition.name !== frame.edition.name;
  const languages: PageLanguages = { lang: edition.lang, secondLang: edition.secondLang, shown: 'both' };
  const lang = edition.lang === frame.edition.lang ? undefined : edition.lang;
  return (
    <article className="teaser hit">
      {hit.picture && <ResponsivePicture picture={hit.picture} sizes="11rem" widths={[200, 480]} />}
      <p className="kicker">
        {isForeign && (
          <>
            <bdi lang={langOfName(edition.name, edition.lang)}>{withoutDirectionMarks(edition.name)}</bdi>
            {' · '}
          </>
        )}
        <span lang={lang}>
          {hit.sections.map((name, index) => (
            <Fragment key={index}>
              {index > 0 && ' / '}
              <bdi>
                <Runs text={withoutDirectionMarks(name)} languages={languages} />
              </bdi>
            </Fragment>
          ))}
        </span>
      </p>
      <h2 lang={lang}>
        <a href={hit.href}>
          <Headline text={hit.headline} languages={languages} marks={marks} />
        </a>
      </h2>
      <p className="summary" lang={lang}>
        <Excerpt runs={hit.excerpt} languages={languages} marks={marks} />
      </p>
      <p className="meta">
        <Stamp frame={frame} date={hit.publishedAt} />
        {hit.byline && (
          <>
            {' · '}
            <bdi lang={lang && langOfName(hit.byline, lang)}>{withoutDirectionMarks(hit.byline)}</bdi>
          </>
        )}
        {hit.correctedAt && <Corrected frame={frame} at={hit.correctedAt} />}
      </p>
    </article>
  );
}

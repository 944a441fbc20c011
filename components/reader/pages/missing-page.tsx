import { Document } from '../frame/document';
import { Latest } from '../front/latest';
import { MostViewed } from '../front/most-viewed';
import { InnerMasthead } from '../frame/masthead';
import { Runs } from '../text/runs';
import { Stamp } from '../text/stamp';
import { SearchForm } from '../frame/search-field';
import { SectionBar } from '../frame/section-bar';
import { pageLanguagesOf } from '../text/page-languages';
import type { MissingPageView } from '../view';
import { wordsFor } from '../words';

const KINDS = { 400: 'not-found', 404: 'not-found', 410: 'gone' } as const;

/** An address that is broken, leads nowhere, or to a story that was withdrawn. */
export function MissingPage({ frame, status, withdrawn, mostViewed, latest }: MissingPageView) {
  const words = wordsFor(frame.edition.lang);
  const kind = status === 404 && withdrawn ? 'unpublished' : KINDS[status];
  const { title, text, label } = words.missing[kind];
  return (
    <Document
      frame={frame}
      title={`${title} | ${frame.titleName}`}
      description={text}
      layouts={['lists', 'search']}
    >
      <InnerMasthead frame={frame}>
        <SectionBar frame={frame} />
      </InnerMasthead>
      <main id="main" className="wrap missing">
        <div>
          <p className="kicker">
            {label} · {status}
          </p>
          <h1>{title}</h1>
          {withdrawn?.line && (
            <p className="reasons">
              <Runs text={withdrawn.line} languages={pageLanguagesOf(frame.edition)} />
            </p>
          )}
          <p className="reasons">{text}</p>
          {withdrawn && <WithdrawnDates frame={frame} withdrawn={withdrawn} isForGood={kind === 'gone'} />}
          <SearchForm frame={frame} />
          {frame.sections.length > 0 && (
            <ul className="next-links">
              {frame.sections.map(section => (
                <li key={section.href}>
                  <a href={section.href}>
                    <Runs text={section.label} languages={pageLanguagesOf(frame.edition)} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        {mostViewed.length > 0 ? (
          <MostViewed frame={frame} stories={mostViewed} />
        ) : (
          <Latest frame={frame} stories={latest} />
        )}
      </main>
    </Document>
  );
}

interface WithdrawnDatesProps extends Pick<MissingPageView, 'frame'> {
  withdrawn: NonNullable<MissingPageView['withdrawn']>;
  isForGood: boolean;
}

/** The dates between which readers had a story. */
function WithdrawnDates({ frame, withdrawn, isForGood }: WithdrawnDatesProps) {
  const { published, unpublished, gone } = wordsFor(frame.edition.lang).withdrawnDates;
  const { publishedAt, withdrawnAt } = withdrawn;
  const rows = [
    ...(publishedAt ? [{ label: published, date: publishedAt }] : []),
    ...(withdrawnAt ? [{ label: isForGood ? gone : unpublished, date: withdrawnAt }] : []),
  ];
  if (!rows.length) return null;
  return (
    <dl className="dates">
      {rows.map(({ label, date }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Stamp frame={frame} date={date} withZone />
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { Document } from '../frame/document';
import { Latest } from '../front/latest';
import { InnerMasthead } from '../frame/masthead';
import { Runs } from '../text/runs';
import { SearchForm } from '../search/search-field';
import { SectionBar } from '../frame/section-bar';
import { pageLanguagesOf } from '../text/page-languages';
import type { MissingPageView } from '../view';
import { wordsFor } from '../words';

const KINDS = { 400: 'not-found', 404: 'not-found', 410: 'gone' } as const;

/** An address that is broken, leads nowhere, or to a story that was withdrawn. */
export function MissingPage({ frame, status, withdrawnLine, latest }: MissingPageView) {
  const words = wordsFor(frame.edition.lang);
  const isForNow = status === 404 && withdrawnLine !== undefined;
  const { title, text, label } = words.missing[isForNow ? 'unpublished' : KINDS[status]];
  return (
    <Document
      frame={frame}
      title={`${title} | ${frame.siteName}`}
      description={text}
      looks={['lists', 'search']}
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
          {withdrawnLine && (
            <p className="why">
              <Runs text={withdrawnLine} languages={pageLanguagesOf(frame.edition)} />
            </p>
          )}
          <p className="why">{text}</p>
          <SearchForm frame={frame} />
          {frame.sections.length > 0 && (
            <ul className="ways">
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
        <Latest frame={frame} stories={latest} />
      </main>
    </Document>
  );
}

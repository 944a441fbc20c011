import { Document } from '../frame/document';
import { Latest } from '../front/latest';
import { InnerMasthead } from '../frame/masthead';
import { Runs } from '../text/runs';
import { SearchForm } from '../search/search-field';
import { SectionBar } from '../frame/section-bar';
import { pageLanguagesOf } from '../text/page-languages';
import type { MissingPageView } from '../view';
import { wordsFor } from '../words';

/** An address that is broken, leads nowhere, or to a story that was withdrawn. */
export function MissingPage({ frame, status, latest }: MissingPageView) {
  const words = wordsFor(frame.edition.lang);
  const { title, text, label } = words.missing[status === 410 ? 'gone' : 'not-found'];
  return (
    <Document frame={frame} title={`${title} | ${frame.siteName}`} description={text}>
      <InnerMasthead frame={frame}>
        <SectionBar frame={frame} />
      </InnerMasthead>
      <main id="main" className="wrap missing">
        <div>
          <p className="kicker">
            {label} · {status}
          </p>
          <h1>{title}</h1>
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

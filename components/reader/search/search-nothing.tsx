import type { ReactNode } from 'react';
import { numberInWords } from '../text/numbers';
import { Phrased } from '../text/phrased';
import { withoutDirectionMarks } from '../text/page-languages';
import type { SearchResultsView } from './search-views';
import { wordsFor } from '../words';

/** The reader's own query, isolated from our text direction. */
export function Typed({ text }: { text: string }) {
  return (
    <b>
      <bdi>{withoutDirectionMarks(text)}</bdi>
    </b>
  );
}

/** Nothing was found: what to try instead. */
export function SearchNothing({ frame, form, elsewhere, ways, total }: SearchResultsView) {
  const { lang } = frame.edition;
  const { search } = wordsFor(lang);
  return (
    <div className="search-nothing">
      <h2>
        {total > 0 ? (
          search.noSuchPage
        ) : (
          <Phrased parts={search.nothing<ReactNode>(<Typed key="typed" text={form.text} />)} />
        )}
      </h2>
      <ul>
        {total > 0 && (
          <li>
            <a href={frame.path}>{search.firstPage}</a>
          </li>
        )}
        {ways.allEditions && elsewhere > 0 && (
          <li>
            <a href={ways.allEditions}>{search.elsewhere(elsewhere, numberInWords(elsewhere, lang))}</a>
          </li>
        )}
        {ways.withoutFilters && (
          <li>
            <a href={ways.withoutFilters}>{search.withoutFilters}</a>
          </li>
        )}
        {total === 0 && ways.words.length > 0 && (
          <li>
            {search.oneWord}{' '}
            {ways.words.map(({ label, href }, index) => (
              <span key={href}>
                {index > 0 && ' · '}
                <a href={href}>
                  <bdi>{label}</bdi>
                </a>
              </span>
            ))}
          </li>
        )}
        <li>{search.checkSpelling}</li>
        <li>
          <a href={form.action}>{search.help.title}</a>
        </li>
      </ul>
    </div>
  );
}

import { InnerPage, PageHead } from '../frame/inner-page';
import { Runs } from '../text/runs';
import { SearchForm } from '../frame/search-field';
import type { SearchStartView } from './search-views';
import { pageLanguagesOf } from '../text/page-languages';
import { wordsFor } from '../words';

/** The search page without a query: how it works, and topics to start with. */
export function SearchStart({ frame, form, topics, onlyExcluded }: SearchStartView) {
  const words = wordsFor(frame.edition.locale);
  const { search } = words;
  return (
    <InnerPage
      frame={frame}
      title={words.searchTitle}
      description={search.intro}
      canonical={form.text ? undefined : frame.path}
      layouts={['lists', 'search']}
    >
      <PageHead title={words.searchTitle} />
      <SearchForm frame={frame} text={form.text} first={!form.text} />
      {onlyExcluded && <p className="search-note">{search.onlyExcluded}</p>}
      <div className="search-start">
        <section aria-labelledby="how">
          <h2 className="label" id="how">
            {search.help.title}
          </h2>
          <dl>
            {search.help.rows.map(({ typed, means }) => (
              <div key={typed}>
                <dt>{typed}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
        {topics.length > 0 && (
          <section aria-labelledby="topics">
            <h2 className="label" id="topics">
              {words.topics}
            </h2>
            <ul className="search-topics">
              {topics.map(({ label, href }) => (
                <li key={href}>
                  <a href={href}>
                    <Runs text={label} languages={pageLanguagesOf(frame.edition)} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </InnerPage>
  );
}

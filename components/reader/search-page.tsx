import type { ReactNode } from 'react';
import { InnerPage, PageHead } from './inner-page';
import { numberInWords } from './numbers';
import { Pager } from './pager';
import { Phrased } from './phrased';
import { Runs } from './runs';
import { SearchField, SearchForm } from './search-field';
import { SearchFilters } from './search-filters';
import { SearchHit } from './search-hit';
import type { SearchPageView, SearchResultsView, SearchStartView } from './search-views';
import { tongueOf } from './tongue';
import { wordsFor } from './words';

/** The search of an edition: how it works, or what was found. */
export function SearchPage(view: SearchPageView) {
  return view.kind === 'start' ? <Start {...view} /> : <Results {...view} />;
}

function Start({ frame, form, topics, onlyExcluded }: SearchStartView) {
  const words = wordsFor(frame.edition.lang);
  const { search } = words;
  return (
    <InnerPage
      frame={frame}
      title={words.searchTitle}
      description={search.intro}
      canonical={form.text ? undefined : frame.path}
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
                    <Runs text={label} tongue={tongueOf(frame.edition)} />
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

function Results(view: SearchResultsView) {
  const { frame, form, filters, hits, total } = view;
  const words = wordsFor(frame.edition.lang);
  const { search } = words;
  return (
    <InnerPage
      frame={frame}
      title={`${words.searchTitle}: ${form.text}`}
      description={search.intro}
      pages={view.pages}
    >
      <PageHead title={words.searchTitle} />
      <form className="search" action={form.action} role="search">
        <SearchField frame={frame} text={form.text} />
        <SearchFilters frame={frame} form={form} filters={filters} />
        <section className="slot" aria-label={search.results}>
          {total > 0 && <Count {...view} />}
          <Suggestion {...view} />
          {hits.map(hit => (
            <SearchHit key={hit.href} frame={frame} hit={hit} marks={view.marks} />
          ))}
          {hits.length === 0 && <Nothing {...view} />}
          <Pager frame={frame} pages={view.pages} />
          {hits.length > 0 && <Elsewhere {...view} />}
        </section>
      </form>
    </InnerPage>
  );
}

const Typed = ({ text }: { text: string }) => (
  <b>
    <bdi>{text}</bdi>
  </b>
);

function Count({ frame, form, total, atLeast, sortHrefs }: SearchResultsView) {
  const { lang } = frame.edition;
  const { search } = wordsFor(lang);
  const shown = <b key="count">{numberInWords(total, lang)}</b>;
  const parts = search.count<ReactNode>(total, shown, <Typed key="typed" text={form.text} />);
  return (
    <div className="count">
      <p>
        {atLeast && `${search.atLeast} `}
        <Phrased parts={parts} />
      </p>
      {form.sort === 'relevance' ? (
        <a href={sortHrefs.newest}>{search.newestFirst}</a>
      ) : (
        <a href={sortHrefs.relevance}>{search.bestFirst}</a>
      )}
    </div>
  );
}

function Suggestion({ frame, suggestion }: SearchResultsView) {
  const { search } = wordsFor(frame.edition.lang);
  if (!suggestion) return null;
  const link = (
    <a key="link" href={suggestion.href}>
      <bdi>{suggestion.text}</bdi>
    </a>
  );
  return (
    <p className="search-suggestion">
      <Phrased parts={search.didYouMean<ReactNode>(link)} />
    </p>
  );
}

/** More of the same in other editions. */
function Elsewhere({ frame, elsewhere, ways }: SearchResultsView) {
  const { lang } = frame.edition;
  if (!elsewhere || !ways.allEditions) return null;
  return (
    <p className="search-elsewhere">
      <a href={ways.allEditions}>
        {wordsFor(lang).search.elsewhere(elsewhere, numberInWords(elsewhere, lang))}
      </a>
    </p>
  );
}

function Nothing({ frame, form, elsewhere, ways, total }: SearchResultsView) {
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

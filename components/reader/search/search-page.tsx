import { InnerPage, PageHead } from '@/components/reader/frame/inner-page';
import { SearchField } from '@/components/reader/frame/search-field';
import { SearchCards } from './search-card';
import { SearchFilters } from './search-filters';
import { SearchHit } from './search-hit';
import { SearchNothing, Typed } from './search-nothing';
import { SearchStart } from './search-start';
import type { SearchPageView, SearchResultsView } from './search-views';
import { numberInWords } from '@/components/reader/text/numbers';
import { withoutDirectionMarks } from '@/components/reader/text/page-languages';
import { Phrased } from '@/components/reader/text/phrased';
import type { FrameView, NavLink } from '@/components/reader/view';
import { wordsFor } from '@/components/reader/words';
import type { ReactNode } from 'react';

/** Numbered pages of what a search found. */
function Pager({ frame, pages }: { frame: FrameView; pages: NavLink[] }) {
  if (pages.length < 2) return null;
  return (
    <nav className="pager" aria-label={wordsFor(frame.edition.lang).pages}>
      {pages.map(({ label, href, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

/** The pages before and after the current one; null where there are none. */
function nearbyPages(pages: NavLink[]): { previous: string | null; next: string | null } {
  const at = pages.findIndex(({ current }) => current);
  const href = (index: number) => (at < 0 ? null : (pages[index]?.href ?? null));
  return { previous: href(at - 1), next: href(at + 1) };
}

/** The search of an edition: its help, or its results. */
export function SearchPage(view: SearchPageView) {
  return view.kind === 'start' ? <SearchStart {...view} /> : <Results {...view} />;
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
      turns={nearbyPages(view.pages)}
      layouts={['lists', 'search']}
    >
      <PageHead title={words.searchTitle} />
      <form className="search" action={form.action} role="search">
        <SearchField frame={frame} text={form.text} />
        <SearchFilters frame={frame} form={form} filters={filters} atLeast={view.atLeast} />
        <section className="slot" aria-label={search.results}>
          <SearchCards frame={frame} cards={view.cards} />
          <Answered {...view} />
          {total > 0 && <Count {...view} />}
          <Suggestion {...view} />
          {hits.map(hit => (
            <SearchHit key={hit.href} frame={frame} hit={hit} marks={view.marks} />
          ))}
          {hits.length === 0 && <SearchNothing {...view} />}
          <Pager frame={frame} pages={view.pages} />
          {hits.length > 0 && <Elsewhere {...view} />}
        </section>
      </form>
    </InnerPage>
  );
}

function Count({ frame, form, answered, total, atLeast, sortHrefs }: SearchResultsView) {
  const { lang } = frame.edition;
  const { search } = wordsFor(lang);
  const shown = <b key="count">{numberInWords(total, lang)}</b>;
  const parts = search.count<ReactNode>(total, shown, <Typed key="typed" text={answered ?? form.text} />);
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

/** Says that nothing matched the words as typed, and which words were searched for instead. */
function Answered({ frame, form, answered }: SearchResultsView) {
  const { search } = wordsFor(frame.edition.lang);
  if (answered === null) return null;
  const parts = search.answered<ReactNode>(
    <Typed key="typed" text={form.text} />,
    <Typed key="answered" text={answered} />,
  );
  return (
    <p className="search-suggestion">
      <Phrased parts={parts} />
    </p>
  );
}

function Suggestion({ frame, suggestion }: SearchResultsView) {
  const { search } = wordsFor(frame.edition.lang);
  if (!suggestion) return null;
  const link = (
    <a key="link" href={suggestion.href}>
      <bdi>{withoutDirectionMarks(suggestion.text)}</bdi>
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

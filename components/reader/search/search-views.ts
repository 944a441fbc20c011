import type { ExcerptRun, Marks } from '@/domain/search/excerpt';
import type { StoryKind } from '@/domain/search/story-kinds';
import type { FrameView, NavLink, PictureView, TeaserView } from '../view';

/** The props of the search page. */

export interface SearchFormView {
  /** Where the form leads. */
  action: string;
  /** What the reader typed. */
  text: string;
  sort: 'relevance' | 'newest';
  /** Days, `2026-11-24`, or empty. */
  from: string;
  to: string;
}

/** A box that can be ticked, with the number of stories it would show. */
export interface FilterOptionView {
  value: string;
  label: string;
  lang: string;
  count: number;
  chosen: boolean;
}

export interface SearchFiltersView {
  editions: FilterOptionView[];
  allEditions: boolean;
  sections: FilterOptionView[];
  kinds: { value: StoryKind; count: number; chosen: boolean }[];
  author: { slug: string; name: string; dropHref: string } | null;
  periods: { name: 'any' | 'day' | 'week' | 'month' | 'year'; href: string; current: boolean }[];
}

/** A story that was found; its texts may be in another language than the page. */
export interface SearchHitView extends TeaserView {
  edition: { name: string; lang: string; secondLang: string | null };
  /** Names of the sections that hold it, outermost first. */
  sections: string[];
  excerpt: ExcerptRun[];
  /** When it was corrected last; null when it never was. */
  correctedAt: Date | null;
}

/** A topic or an author that the query names. */
export interface SearchCardView {
  kind: 'topic' | 'author';
  href: string;
  name: string;
  /** Its description, or the author's title; may be empty. */
  line: string;
  /** The languages of the texts, where they are none of the edition's. */
  foreign: { name: string | null; line: string | null };
  portrait: PictureView | null;
}

export interface SearchResultsView {
  kind: 'results';
  frame: FrameView;
  form: SearchFormView;
  filters: SearchFiltersView;
  total: number;
  /** There may be more than `total`. */
  atLeast: boolean;
  /** How many more there are in other editions. */
  elsewhere: number;
  /** Shown above the results. */
  cards: SearchCardView[];
  /** What was searched for instead of the typed words, which match nothing; null when it was as typed. */
  answered: string | null;
  hits: SearchHitView[];
  /** What to mark in headlines. */
  marks: Marks;
  sortHrefs: { relevance: string; newest: string };
  pages: NavLink[];
  suggestion: { text: string; href: string } | null;
  /** Ways on when little was found; null where they lead nowhere new. */
  ways: {
    allEditions: string | null;
    withoutFilters: string | null;
    words: { label: string; href: string }[];
  };
}

export interface SearchStartView {
  kind: 'start';
  frame: FrameView;
  form: SearchFormView;
  topics: { label: string; href: string }[];
  /** The query contains only excluded words. */
  onlyExcluded: boolean;
}

export type SearchPageView = SearchResultsView | SearchStartView;

import type { PublicText } from '@/domain/history/public-changes';
import type { StoryKind } from '@/domain/search/story-kinds';
import type { TextSize, Theme } from '@/domain/paper/display-preferences';

/** A sentence of ours with parts of the page inserted. */
export type Phrase<T> = readonly (T | string)[];

/** Places to which a story can be sent from its page, in the order in which they are offered. */
export const SHARE_PLACES = ['weibo', 'x', 'facebook', 'linkedin', 'whatsapp', 'mail'] as const;
export type SharePlace = (typeof SHARE_PLACES)[number];

/** Every fixed text of the reader's pages. Texts by editors and admins are not here. */
export interface Words {
  /** The locale by whose custom names are joined, and the mark between all of them where it has one. */
  lists: { locale: string; mark: string | null };

  skip: string;
  editions: string;
  sections: string;
  subsections: string;
  breadcrumb: string;
  staff: string;
  home(siteName: string): string;
  /** Home at the head of a breadcrumb. */
  start: string;
  feed(siteName: string): string;

  /** Who wrote it and from where; the place is empty where it is not named. */
  by<T>(names: T, place: T | ''): Phrase<T>;
  photosBy<T>(names: T): Phrase<T>;
  translatedBy<T>(names: T): Phrase<T>;
  reportedBy<T>(names: T): Phrase<T>;
  updated: string;
  /** Before the time of a story that was not changed since. */
  published: string;
  firstPublished: string;
  minutes(count: number): string;

  share: string;
  shareOn: Record<SharePlace, string>;
  wechat: string;
  wechatHint: string;
  qrCode: string;

  thisStoryIn: string;
  /** Before languages, each a link to a page with both. */
  sideBySide: string;
  sideBySideTitle: string;
  related: string;
  latest: string;
  /** The series that a story is a part of, and which part of how many it is. */
  series: { title: string; part(number: number, of: number): string };
  /** The live coverage of a story. */
  coverage: {
    /** The mark of a story that is covered now. */
    live: string;
    title: string;
    ended: string;
    /** Before the time of the last change. */
    changed: string;
    oldestFirst: string;
    newestFirst: string;
    keyEvents: string;
    keyEvent: string;
    pinned: string;
    /** Leads to entries that came since; a script adds how many. */
    fresh: string;
    /** Before the time at which the words of an entry changed. */
    entryChanged: string;
    /** Where the list goes on, from the newest on or from the oldest on. */
    earlier: string;
    later: string;
    /** Back to the first page. */
    newest: string;
    oldest: string;
  };
  topics: string;
  backToTop: string;
  /** Under the byline of a story that has a correction, as a link to it. */
  corrected(when: string): string;

  languageShown: string;
  both: string;
  paragraph(number: number): string;

  table: string;
  footnotes: string;
  footnote(number: number): string;
  backToText(number: number): string;
  seeOn(provider: string): string;
  gallery(count: number): string;
  /** Beside what is wider than its place. */
  scrolls: string;
  /** Over the addresses of a printed story. */
  links: string;
  alsoRead: string;
  facts: string;
  transcript: string;

  topStories: string;
  opinion: string;
  feature: string;
  /** Beside the kicker of a story that takes its time to read, or over it. */
  longRead: string;
  moreStories: string;
  alsoHere: string;
  inBrief: string;
  inPictures: string;
  picturesHint: string;
  /** Over breaking news. */
  breaking: string;
  /** Over a story that a reviewer reads before it is published. */
  preview: { title: string; text: string; until: string };
  emptyFront: { title: string; text: string };
  emptySection: string;
  pages: string;
  /** The ways between the pages of a list. */
  turns: { label: string; newestFirst: TurnWords; oldestFirst: TurnWords };

  search: {
    /** What the page is for. */
    intro: string;
    field: string;
    button: string;
    filters: string;
    apply: string;
    edition: string;
    allEditions: string;
    section: string;
    kind: string;
    kinds: Record<StoryKind, string>;
    author: string;
    topic: string;
    published: string;
    periods: Record<'any' | 'day' | 'week' | 'month' | 'year', string>;
    from: string;
    to: string;
    results: string;
    /** How many results; `shown` is the number as it is printed. */
    count<T>(count: number, shown: T, query: T): Phrase<T>;
    /** Before a count when there may be more. */
    atLeast: string;
    newestFirst: string;
    bestFirst: string;
    /** Nothing has what was typed; what is shown has something like it. */
    answered<T>(typed: T, answered: T): Phrase<T>;
    didYouMean<T>(suggestion: T): Phrase<T>;
    elsewhere(count: number, shown: string): string;
    nothing<T>(query: T): Phrase<T>;
    noSuchPage: string;
    firstPage: string;
    withoutFilters: string;
    /** Before the words of a query, each a link. */
    oneWord: string;
    checkSpelling: string;
    onlyExcluded: string;
    help: { title: string; rows: { typed: string; means: string }[] };
  };

  missing: Record<'not-found' | 'unpublished' | 'gone', { title: string; text: string; label: string }>;
  /** Before the times of a story that readers lost: for now or for good. */
  withdrawnDates: Record<'published' | 'unpublished' | 'gone', string>;

  /** Which page of several, as part of a title. */
  /** How many stories. */
  stories(count: number): string;
  neighbours: { label: string; previous: string; next: string };
  topic: { label: string; beside: string; empty: string; description(name: string): string };
  author: { label: string; portrait(name: string): string; empty: string; feed: string };
  archive: {
    title: string;
    intro: string;
    previous: string;
    next: string;
    empty: string;
    /** The first day of a week: 1 is Monday, 7 Sunday. */
    weekStart: number;
  };
  mostViewed: { title: string; intro: string; empty: { title: string; text: string } };
  corrections: { title: string; intro: string; empty: string };
  /** The page of what changed in a story. */
  changes: {
    title: string;
    intro: string;
    /** Beside the time of a correction, and of the first publication. */
    correction: string;
    first: string;
    nothing: string;
    long: string;
    other: string;
    places: Record<PublicText | 'byline' | 'picture', string>;
  };
  standing: { label: string };

  findMore: string;
  searchTitle: string;
  feedTitle: string;
  skipToWays: string;

  about: string;
  followUs: string;
  otherLanguages: string;
  copyright(years: string, siteName: string): string;

  /** How a reader wants pages to look. */
  displayPreferences: {
    title: string;
    theme: string;
    themes: Record<Theme, string>;
    text: string;
    sizes: Record<TextSize, string>;
    apply: string;
  };
  /** The page shown without a network. */
  offline: { title: string; text: string; readHere: string };
  /** Stories that a reader keeps on the device. */
  keeping: {
    keep: string;
    kept: string;
    dropped: string;
    full: string;
    gone: string;
    failed: string;
    title: string;
    about: string;
    none: string;
    needsScript: string;
    remove: string;
    /** With `{count}` stories and `{size}` megabytes. */
    room: string;
  };
  copyLink: string;
  linkCopied: string;
  /** Opens the device's own sheet of places to share to. */
  shareElsewhere: string;
  /** Loads the other site's player into the page. */
  playHere: string;
}

interface TurnWords {
  first: string;
  previous: string;
  next: string;
}

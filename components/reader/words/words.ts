/** A sentence in which something of the page stands between words of ours. */
export type Phrase<T> = readonly (T | string)[];

/** Places to which a story can be sent from its page, in the order in which they are offered. */
export const SHARE_PLACES = ['weibo', 'x', 'facebook', 'linkedin', 'whatsapp', 'mail'] as const;
export type SharePlace = (typeof SHARE_PLACES)[number];

/** Everything that a page says by itself. What editors and admins write is not here. */
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

  by<T>(names: T, place: string): Phrase<T>;
  photosBy<T>(names: T): Phrase<T>;
  translatedBy<T>(names: T): Phrase<T>;
  reportedBy<T>(names: T): Phrase<T>;
  updated: string;
  firstPublished: string;
  minutes(count: number): string;

  share: string;
  shareOn: Record<SharePlace, string>;
  wechat: string;
  wechatHint: string;
  qrCode: string;

  thisStoryIn: string;
  related: string;
  latest: string;
  topics: string;
  backToTop: string;
  correction(when: string): string;

  languageShown: string;
  both: string;
  paragraph(number: number): string;

  table: string;
  footnotes: string;
  footnote(number: number): string;
  backToText(number: number): string;
  seeOn(provider: string): string;
  alsoRead: string;
  facts: string;

  topStories: string;
  opinion: string;
  feature: string;
  moreStories: string;
  inBrief: string;
  inPictures: string;
  picturesHint: string;
  emptyFront: { title: string; text: string };
  emptySection: string;
  pages: string;

  missing: Record<'not-found' | 'gone', { title: string; text: string; label: string }>;

  about: string;
  followUs: string;
  otherLanguages: string;
  copyright(years: string, siteName: string): string;
}

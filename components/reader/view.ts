import type { Body } from '@/domain/document/body';
import type { Typeface } from '@/domain/paper/typefaces';
import type { ContainerKind } from '@/domain/front/contents';
import type { AiLabel } from '@/domain/language/language';
import type { FocusPoint } from '@/domain/media/focus';
import type { FooterLink } from '@/domain/paper/edition';
import type { Direction } from '@/domain/language/direction';
import type { PageLayout } from '@/domain/paper/stylesheets';
import type { PrintedTexts } from '@/domain/story/fields/derive';
import type { BylineRole } from '@/domain/story/story';

/** The props of every public page. Pages are pure functions of them: no clock, no database. */

export interface NavLink {
  label: string;
  href: string;
  current: boolean;
}

/** A place in the edition bar. On a story it leads to that edition's version, elsewhere to its front. */
export interface EditionLink extends NavLink {
  code: string;
  /** The name of its accent in stylesheets. */
  ink: string;
  lang: string;
  /** The language with the region whose dates and spelling the edition has. */
  locale: string;
}

export interface PictureView {
  id: string;
  width: number;
  height: number;
  alt: string;
  /** The point that stays in view where the picture is cropped; the middle by default. */
  focus?: FocusPoint;
}

/** A picture with the words under it. */
export interface FigureView extends PictureView {
  caption: string;
  credit: string;
  /** What readers are told of the part that AI had in it; null or left out: nothing. */
  ai?: AiLabel | null;
}

/** A story as no more than a line that leads to it. */
export interface LineView {
  href: string;
  headline: string;
}

/** A series, and its parts in their order, the story that is shown among them. */
export interface SeriesView extends CrumbView {
  parts: LineView[];
  /** Whether these are all parts, so that each has its number. */
  isWhole: boolean;
}

/** The links of a page of a list: addresses, or null for none. */
export interface TurnsView {
  /** The list's own address; null on its first page. */
  first: string | null;
  previous: string | null;
  next: string | null;
  /** When the first story of the page came out; null on the first page of the list. */
  at: Date | null;
}

/** An entry of live coverage. */
export interface EntryView {
  id: string;
  version: number;
  title: string;
  body: Body;
  byline: string;
  at: Date;
  /** When its words last changed since; null: they did not. */
  changedAt: Date | null;
  keyEvent: boolean;
  pinned: boolean;
  /** Its own address. */
  href: string;
}

/** The live coverage of a story, or a page of it. */
export interface CoverageView extends Pick<BodyView, 'pictures' | 'recordings'> {
  state: 'live' | 'ended';
  changedAt: Date;
  /** The number of changes so far, to detect a stale page. */
  changes: number;
  /** The story's own address. */
  href: string;
  /** Where a script loads entries and receives events; null on a static page. */
  followed: { entries: string; stream: string } | null;
  oldestFirst: boolean;
  /** The other order. */
  orderHref: string;
  /** On the first page alone. */
  pinned: EntryView[];
  keyEvents: { href: string; title: string; at: Date }[];
  entries: EntryView[];
  /** The first page, from another one. */
  firstHref: string | null;
  /** The next page of the list. */
  nextHref: string | null;
}

/** A story as other pages show it. Headlines of bilingual stories hold both languages, parted by a newline. */
export interface TeaserView extends LineView, PrintedTexts {
  /** Printed names, already joined for this edition, or empty. */
  byline: string;
  publishedAt: Date;
  picture: FigureView | null;
  /** Name of its section. */
  section: string;
  /** Whether it is covered live now. */
  isLive: boolean;
  /** Whether it is a long read. */
  isLong: boolean;
}

/** An opinion, with a portrait of its author. */
export interface OpinionView extends TeaserView {
  portrait: PictureView | null;
}

/** The frame of a page: what the edition bar, masthead, section bar and footer show. */
export interface FrameView {
  siteName: string;
  /** The same in titles, where no two editions may have the same one. */
  titleName: string;
  /** The paper's account on X, with the at sign, or empty. */
  xAccount: string;
  /** The pictures of its nameplate; null: the name is set in type. */
  plate: { dayHref: string; nightHref: string; width: number; height: number } | null;
  /** Absolute origin of the public site, without a slash at the end. */
  origin: string;
  /** Path of this page. */
  path: string;
  /** The rules of each layout, and those of the paper's own look, which follow them. */
  styles: { ofLayouts: Record<PageLayout, string>; ofPaper: string };
  /** Headline font, icon and the optional script, with their content hash in the address. */
  assets: Record<'font' | 'icon' | 'script' | 'keeper' | 'follower', string>;
  edition: {
    code: string;
    /** The name of its accent in stylesheets. */
    ink: string;
    typeface: Typeface;
    name: string;
    lang: string;
    /** The language with the region whose dates and spelling the edition has. */
    locale: string;
    secondLang: string | null;
    direction: Direction;
    zone: string;
    frontHref: string;
    description: string;
    firstYear: number;
    rightsLine: string;
    licenceLine: string;
    registrationLine: string;
    followLinks: FooterLink[];
    aboutLinks: FooterLink[];
  };
  /** With what the edition is called where there is little room. */
  editions: (EditionLink & { shortLabel: string })[];
  sections: NavLink[];
  /** Sections under the current one, or empty. */
  subsections: NavLink[];
  feedHref: string;
  /** Lists of the edition. */
  listHrefs: Record<'search' | 'mostViewed' | 'corrections' | 'archive' | 'offline' | 'kept', string>;
  /** What makes the edition an app on a reader's device. */
  appHrefs: { hasOwnIcon: boolean; icon: string; manifest: string };
  /** The render time of the page, for the date of the masthead and the year of the footer. */
  madeAt: Date;
}

export interface CrumbView {
  label: string;
  /** The language of the label, where it is none of the edition's. */
  foreign?: string | null;
  href: string;
}

export interface BylineView {
  role: BylineRole;
  name: string;
  /** Address of the author's page; null when the name has no profile. */
  href: string | null;
}

/** The author shown in the rail beside a story. */
export interface AuthorCardView {
  name: string;
  href: string;
  bio: string;
  /** The language of the sentence about the author, where it is none of the edition's. */
  foreign?: string | null;
  portrait: PictureView | null;
}

/** A text of blocks, with what its blocks show. */
export interface BodyView {
  frame: FrameView;
  body: Body;
  /** Pixel sizes of the pictures in the body, by id; one that is missing is not shown. */
  pictures: Record<string, { width: number; height: number; ai?: AiLabel | null }>;
  /** Addresses of the sound and video files in the body, by id; one that is missing is not shown. */
  recordings?: Record<string, string>;
  /** Live stories named in the body, by id. */
  stories: Record<string, TeaserView>;
}

export interface StoryPageView extends BodyView, PrintedTexts {
  /** Home first, then the sections that hold the story. */
  crumbs: CrumbView[];
  bylines: BylineView[];
  dateline: string;
  source: string;
  firstPublishedAt: Date;
  updatedAt: Date;
  lead: FigureView | null;
  author: AuthorCardView | null;
  corrections: { text: string; createdAt: Date }[];
  /** Address of what changed since it was published; null when readers are not to see it. */
  changesHref: string | null;
  topics: CrumbView[];
  minutes: number;
  /** Address of a picture of the QR code of this page's address; null while readers do not have the story. */
  qrCodeHref: string | null;
  /** Addresses of its pictures in the form that is kept for reading without a network. */
  keeps: string[];
  related: TeaserView[];
  /** Newest stories of the section. */
  latest: TeaserView[];
  /** The series that the story is a part of. */
  series: SeriesView | null;
  /** Stories that are read most now, first the most read; empty when too few are read. */
  mostViewed: LineView[];
  /** The stories of the section published just before and just after this one. */
  previous: LineView | null;
  next: LineView | null;
  /** Texts of a shared link; empty ones fall back to the page's own. */
  shared: {
    /** Path of the made picture, 1200 by 630 pixels. */
    picture: string;
    headline: string;
    description: string;
    /** Canonical address, when another outlet published the story first. */
    canonicalUrl: string;
  };
  /** The text of JSON-LD, already safe inside a script element. */
  jsonLd: string;
  /** Until when a reviewer can open this page; none on pages for readers. */
  previewUntil?: Date;
  /** This story in other editions. */
  versions: EditionLink[];
  /** Pages that show it beside its text in another language, one for each language. */
  sideBySide: { lang: string; href: string }[];
  /** Its live coverage; null without. */
  coverage: CoverageView | null;
  /** Which language of a bilingual story is shown, with the addresses of the three choices. */
  languageShown?: { shown: 'both' | 'first' | 'second'; both: string; first: string; second: string };
}

/** Breaking news over a front. */
export interface BreakingNewsView {
  text: string;
  /** The address of its story; null without a live one. */
  href: string | null;
  /** Its start time. */
  startedAt: Date;
}

/** A container of an arranged front with the stories in its slots. */
export interface ContainerView {
  id: string;
  kind: ContainerKind;
  /** Over it, where its kind has no title of its own; empty for none. */
  title: string;
  /** Where its title leads. */
  href: string | null;
  stories: OpinionView[];
  /** What is viewed most, in a container of these. */
  lines: LineView[];
  /** The first paragraphs of its first story, in a supplement. */
  opening: string[];
}

/** The front of an edition as its producers arranged it. */
export interface ArrangedFrontView {
  frame: FrameView;
  containers: ContainerView[];
  breaking: BreakingNewsView | null;
  jsonLd: string;
}

export interface FrontPageView {
  frame: FrameView;
  /** Newest and weightiest first; the first one with a picture leads. */
  stories: TeaserView[];
  opinion: OpinionView[];
  /** Sections with their newest stories, each story only once on the page. */
  blocks: { name: string; href: string; stories: TeaserView[] }[];
  latest: TeaserView[];
  /** Stories that are read most now; empty when too few are read. */
  mostViewed: LineView[];
  breaking: BreakingNewsView | null;
  jsonLd: string;
}

export interface SectionPageView {
  frame: FrameView;
  crumbs: CrumbView[];
  name: string;
  description: string;
  /** What its producers arranged over the list. */
  arranged: ContainerView[];
  stories: TeaserView[];
  latest: TeaserView[];
  mostViewed: LineView[];
  turns: TurnsView;
  jsonLd: string;
}

/**
 * A page for an address that is broken (400), leads nowhere (404), or whose story was unpublished (404) or killed (410).
 */
export interface MissingPageView {
  frame: FrameView;
  status: 400 | 404 | 410;
  /** The public note on the withdrawn story, or empty, and the time; missing for none. */
  withdrawn?: { line: string; publishedAt: Date | null; withdrawnAt: Date | null };
  /** Beside it, in place of the latest; empty when too few are read. */
  mostViewed: LineView[];
  latest: TeaserView[];
}

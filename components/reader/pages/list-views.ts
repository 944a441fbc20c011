import type { Period } from '@/domain/time/period';
import type {
  BodyView,
  CrumbView,
  EditionLink,
  FrameView,
  LineView,
  NavLink,
  PictureView,
  TeaserView,
  TurnsView,
} from '../view';

/** The props of pages that list stories, and of pages that an admin writes. */

interface ListPageView {
  frame: FrameView;
  stories: TeaserView[];
  turns: TurnsView;
  jsonLd: string;
}

export interface TopicPageView extends ListPageView {
  name: string;
  description: string;
  /** The language of each text that the edition has in none of its own. */
  foreign?: { name: string | null; description: string | null };
  /** Topics that occur with it. */
  related: CrumbView[];
  /** The same topic in other editions that have stories of it. */
  versions: EditionLink[];
}

export interface AuthorPageView extends ListPageView {
  name: string;
  /** Job title at the paper. */
  title: string;
  bio: string;
  /** The language of each text that the edition has in none of its own. */
  foreign?: { name: string | null; title: string | null; bio: string | null };
  /** Public address, or empty. */
  email: string;
  portrait: PictureView | null;
  /** Newest stories of the edition. */
  latest: TeaserView[];
  versions: EditionLink[];
}

/** A day, month or year of the archive with the number of its stories. */
interface CountedPeriod extends Period {
  href: string;
  count: number;
}

/** A month of the archive, day by day; days without stories are left out. */
export interface MonthView {
  year: number;
  /** 1 to 12. */
  month: number;
  href: string;
  days: CountedPeriod[];
}

interface ArchivePart {
  frame: FrameView;
  /** Nothing of the edition was published in this time. */
  isEmpty: boolean;
  /** The archive first, then the year and the month that hold the page. */
  ways: (Partial<Period> & { href: string })[];
  /** The nearest periods of the same length that have stories. */
  previous: (Period & { href: string }) | null;
  next: (Period & { href: string }) | null;
}

export type ArchivePageView =
  | (ArchivePart & {
      kind: 'all';
      years: { year: number; href: string; months: (Period & { href: string })[] }[];
      /** The newest month; none where nothing was published yet. */
      calendar: MonthView | null;
      /** The newest day with stories, on which the archive opens. */
      newest: (Period & { href: string; stories: TeaserView[] }) | null;
    })
  | (ArchivePart & { kind: 'year'; period: Period; months: CountedPeriod[] })
  | (ArchivePart & { kind: 'month'; period: Period; calendar: MonthView })
  | (ArchivePart & {
      kind: 'day';
      period: Period;
      calendar: MonthView;
      stories: TeaserView[];
      turns: TurnsView;
      jsonLd: string;
    });

export interface MostViewedPageView {
  frame: FrameView;
  stories: TeaserView[];
  latest: TeaserView[];
  jsonLd: string;
}

export interface CorrectionsPageView {
  frame: FrameView;
  /** Newest first. */
  corrections: { id: string; text: string; createdAt: Date; story: LineView }[];
  turns: TurnsView;
}

/** A page that an admin writes. */
export interface StandingPageView extends BodyView {
  title: string;
  description: string;
  updatedAt: Date;
  /** All standing pages of the edition, the current one marked. */
  siblings: NavLink[];
}

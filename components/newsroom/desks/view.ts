import type { ByLanguage } from '@/domain/paper/by-language';

/** A desk as its admin sees it. */
export interface DeskView {
  id: string;
  name: string;
  names: ByLanguage;
  /** Its name in the language of the interface. */
  shownName: string;
  closedAt: string | null;
  mergedIntoId: string | null;
  people: { id: string; name: string }[];
  /** Counted up to a bound. */
  openStories: number;
  deadline: string | null;
  isMoving: boolean;
}

/** What is at a desk. */
export interface DeskContentsView {
  open: number;
  older: number;
  people: number;
  views: number;
}

/** The desk that is open beside the list: an id, or `new`. */
export const deskHref = (open: string | null) =>
  open === null ? '/newsroom/desks' : `/newsroom/desks?open=${encodeURIComponent(open)}`;

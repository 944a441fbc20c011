import type { WireFilter } from '@/domain/api/wire';
import type { WireChanges } from '@/domain/wire/changes';
import type { WireItem, WireState } from '@/domain/wire/wire-item';

/** An agency story in the list. */
export interface WireLine {
  id: string;
  source: string;
  number: number;
  state: WireState;
  headline: string;
  slug: string;
  priority: number | null;
  embargoUntil: string | null;
  putAside: boolean;
  receivedAt: string;
  /** The alert words that it contains. */
  alerts: string[];
  uses: { storyId: string; number: number; headline: string }[];
}

/** The agency story that is open. */
export interface WireOpen {
  row: WireLine;
  /** The version that is shown. */
  number: number;
  content: Omit<WireItem, 'html'>;
  /** The version that it is compared with; null: it is shown whole. */
  since: number | null;
  changes: WireChanges;
  versions: { number: number; receivedAt: string }[];
}

export interface WireListView {
  rows: WireLine[];
  next: string | null;
  killed: WireLine[];
  sources: string[];
  detail: WireOpen | null;
  place: { editionId: string; deskId: string | null } | null;
  /** Primary language tags. */
  langs: string[];
  /** The desk whose filter is applied; null: everything is shown. */
  desk: WireDesk | null;
  desks: WireDeskName[];
  alerts: WireAlertLine[];
  feeds: WireFeedLine[] | null;
}

/** A desk, and what it sees of the wire; null: everything. */
export interface WireDesk {
  id: string;
  filter: WireFilter | null;
  mayChange: boolean;
}

/** A desk, and whether this person can set its alerts and filter. */
export interface WireDeskName {
  id: string;
  name: string;
  mayChange: boolean;
}

/** Words of which a person, or everyone of a desk, is notified. */
export interface WireAlertLine {
  id: string;
  deskId: string | null;
  words: string;
  mayRemove: boolean;
}

/** A feed that is fetched. */
export interface WireFeedLine {
  id: string;
  name: string;
  address: string;
  problem: string;
  fetchedAt: string | null;
}

/** What is listed, as the address has it. */
export const WIRE_QUERY = [
  ...(['source', 'priority', 'q', 'desk', 'alerts', 'aside'] as const),
  ...(['item', 'version', 'since', 'after'] as const),
] as const;
export type WireQuery = Partial<Record<(typeof WIRE_QUERY)[number], string>>;

/** Whether the list leaves out stories that a desk would see. */
export const isNarrowed = ({ source, priority, q, alerts, aside }: WireQuery): boolean =>
  [source, priority, q, alerts, aside].some(Boolean);

/** The address of the wire with these filters. */
export function wireHref(query: WireQuery): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(kept).toString();
  return `/newsroom/wire${search ? `?${search}` : ''}`;
}

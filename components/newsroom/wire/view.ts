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
  feeds: WireFeedLine[] | null;
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
export type WireQuery = Partial<
  Record<'source' | 'priority' | 'q' | 'aside' | 'item' | 'version' | 'since' | 'after', string>
>;

/** The address of the wire with these filters. */
export function wireHref(query: WireQuery): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(kept).toString();
  return `/newsroom/wire${search ? `?${search}` : ''}`;
}

import { can, type Actor } from '@/domain/people/permissions';
import { listFeeds, type FeedRecord } from '@/server/store/wire/feeds';
import { changedParagraphs, type ChangedParagraph } from '@/domain/wire/changes';
import { plainParagraphs } from '@/domain/wire/plain-paragraphs';
import { likelyPlace } from '@/server/stories/create/likely-place';
import { requirePermission } from '@/server/problems/require-permission';
import { parseListKey, writeListKey } from '@/server/http/list-key';
import {
  listKilledInUse,
  listVersions,
  listWire,
  listWireSources,
  type WireRow,
  type WireVersionRecord,
} from '@/server/store/wire/wire';

const ROWS = 60;
const MOST_KILLED = 10;
const LONGEST_QUERY = 100;

/** Which agency stories are listed, as an address has it. */
export interface WireQuery {
  source?: string;
  priority?: string;
  q?: string;
  aside?: string;
  item?: string;
  after?: string;
}

/** One agency story: its text compared with the version before. */
export interface WireDetail {
  row: WireRow;
  version: WireVersionRecord;
  paragraphs: ChangedParagraph[];
  versions: { number: number; receivedAt: Date }[];
}

/** The wire as the newsroom sees it. */
export interface WireView {
  rows: WireRow[];
  /** Where the next rows start; null: there are no more. */
  next: string | null;
  /** Killed stories that were used. */
  killed: WireRow[];
  sources: string[];
  detail: WireDetail | null;
  /** Where a draft of this person would be made; null: they write none. */
  place: { editionId: string; deskId: string | null } | null;
  /** The feeds that are fetched; null for those who do not keep them. */
  feeds: FeedRecord[] | null;
}

/** The wire. @throws Refused 403 */
export async function wireFor(actor: Actor, query: WireQuery): Promise<WireView> {
  requirePermission(actor, 'read-newsroom');
  const priority = Number(query.priority);
  const filter = {
    source: query.source?.slice(0, LONGEST_QUERY),
    ...(priority >= 1 && priority <= 9 && { priority }),
    words: query.q?.trim().slice(0, LONGEST_QUERY),
    putAside: query.aside === '1',
    before: parseListKey(query.after) ?? undefined,
    limit: ROWS + 1,
  };
  const keepsFeeds = can(actor, 'manage-paper').allowed;
  const [found, killed, sources, detail, place, feeds] = await Promise.all([
    listWire(filter),
    listKilledInUse(MOST_KILLED),
    listWireSources(),
    query.item ? detailOf(query.item) : null,
    likelyPlace(actor),
    keepsFeeds ? listFeeds() : null,
  ]);
  const rows = found.slice(0, ROWS);
  const last = rows.at(-1);
  const next = found.length > ROWS && last ? writeListKey({ at: last.receivedAt, id: last.id }) : null;
  return { rows, next, killed, sources, detail, place, feeds };
}

async function detailOf(id: string): Promise<WireDetail | null> {
  const [[row], versions] = await Promise.all([
    listWire({ id, putAside: false, limit: 1 }),
    listVersions(id),
  ]);
  const [version, before] = versions;
  if (!row || !version) return null;
  const paragraphs = plainParagraphs(version.content.html);
  return {
    row,
    version,
    paragraphs: before
      ? changedParagraphs(plainParagraphs(before.content.html), paragraphs)
      : paragraphs.map(text => ({ text, change: 'same' })),
    versions: versions.map(({ number, receivedAt }) => ({ number, receivedAt })),
  };
}

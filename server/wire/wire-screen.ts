import type { Desk } from '@/domain/paper/desk';
import { can, type Actor } from '@/domain/people/permissions';
import { loadOpenDesks } from '@/server/store/paper/desks';
import { listAlerts, type AlertOwners, type WireAlertRecord } from '@/server/store/wire/alerts';
import { listFeeds, type FeedRecord } from '@/server/store/wire/feeds';
import { listDeskFilters } from '@/server/store/wire/filters';
import type { WireFilter } from '@/domain/api/wire';
import type { WireChanges, WireText } from '@/domain/wire/changes';
import { likelyPlace } from '@/server/stories/create/likely-place';
import { requirePermission } from '@/server/problems/require-permission';
import { parseListKey, writeListKey } from '@/server/http/list-key';
import {
  listKilledInUse,
  listVersions,
  listWire,
  listWireLangs,
  listWireSources,
  loadVersion,
  type WireRow,
  type WireVersionRecord,
} from '@/server/store/wire/wire';
import { foldedFilter } from './desk-filters';
import { runTask } from '@/server/work/pool';

const ROWS = 60;
const MAX_KILLED = 10;
const LONGEST_QUERY = 100;

/** The filters of the wire in an address. */
export interface WireScreenQuery {
  source?: string;
  priority?: string;
  q?: string;
  aside?: string;
  item?: string;
  /** The number of the version that is shown, and of the one that it is compared with; 0: with none. */
  version?: string;
  since?: string;
  /** The desk whose filter is applied, or `all`; left out: the person's own desk. */
  desk?: string;
  /** Whether stories without an alert of this person are left out. */
  alerts?: string;
  after?: string;
}

/** One version of an agency story: its text compared with an earlier one. */
export interface WireDetail {
  row: WireRow;
  version: WireVersionRecord;
  /** The number of the version that it is compared with; null: it is shown whole. */
  since: number | null;
  changes: WireChanges;
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
  /** Where a draft of this person would be created; null: they may not write. */
  place: { editionId: string; deskId: string | null } | null;
  /** The primary language tags of the stories received. */
  langs: string[];
  /** The desk whose filter is applied; null: everything is shown. */
  desk: { id: string; filter: WireFilter | null; mayChange: boolean } | null;
  /** The open desks, and for which of them this person can set alerts. */
  desks: (Pick<Desk, 'id' | 'name' | 'names'> & { mayChange: boolean })[];
  /** The alerts of this person and of their desks. */
  alerts: (WireAlertRecord & { mayRemove: boolean })[];
  /** The configured feeds; null for people who may not manage them. */
  feeds: FeedRecord[] | null;
}

/** The wire. @throws Refused 403 */
export async function wireFor(actor: Actor, query: WireScreenQuery): Promise<WireView> {
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
  const [desks, filters] = await Promise.all([loadOpenDesks(), listDeskFilters()]);
  const mayChange = (deskId: string) => can(actor, 'manage-wire', { deskId }).allowed;
  const ownDesks = desks.filter(({ id }) => actor.grants.some(({ deskId }) => deskId === id));
  const filterOf = (deskId: string) => filters.get(deskId) ?? null;
  const shown =
    query.desk === undefined
      ? (ownDesks.find(({ id }) => filterOf(id)) ?? ownDesks[0])
      : desks.find(({ id }) => id === query.desk);
  const desk = shown ? { id: shown.id, filter: filterOf(shown.id), mayChange: mayChange(shown.id) } : null;
  const owners = { personId: actor.personId, deskIds: ownDesks.map(({ id }) => id) };
  const keepsFeeds = can(actor, 'manage-paper').allowed;
  const [found, killed, sources, langs, detail, place, alerts, feeds] = await Promise.all([
    listWire({
      ...{ ...filter, owners, isAlerted: query.alerts === '1' },
      ...(desk?.filter && { desk: foldedFilter(desk.filter) }),
    }),
    listKilledInUse(MAX_KILLED),
    listWireSources(),
    listWireLangs(),
    query.item ? detailOf(query.item, query, owners) : null,
    likelyPlace(actor),
    listAlerts(owners),
    keepsFeeds ? listFeeds() : null,
  ]);
  const rows = found.slice(0, ROWS);
  const last = rows.at(-1);
  const next = found.length > ROWS && last ? writeListKey({ at: last.receivedAt, id: last.id }) : null;
  return {
    ...{ rows, next, killed, sources, langs, detail, place, feeds, desk },
    desks: desks.map(({ id, name, names }) => ({ id, name, names, mayChange: mayChange(id) })),
    alerts: alerts.map(alert => ({ ...alert, mayRemove: alert.deskId === null || mayChange(alert.deskId) })),
  };
}

/** A whole number of an address from a lower bound on; null for anything else. */
const numberIn = (text: string | undefined, least: number): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text) && Number(text) >= least ? Number(text) : null;

async function detailOf(id: string, query: WireScreenQuery, owners: AlertOwners): Promise<WireDetail | null> {
  const [[row], versions] = await Promise.all([
    listWire({ id, owners, putAside: false, limit: 1 }),
    listVersions(id),
  ]);
  if (!row) return null;
  const number = numberIn(query.version, 1) ?? row.number;
  const wanted = numberIn(query.since, 0) ?? number - 1;
  const since = wanted > 0 && wanted !== number ? wanted : null;
  const [version, before] = await Promise.all([
    loadVersion(id, number),
    since === null ? null : loadVersion(id, since),
  ]);
  if (!version) return null;
  const { content } = version;
  const texts = [before?.content ?? null, content].map(
    item => item && { headline: item.headline, standfirst: item.standfirst, html: item.html },
  ) as [WireText | null, WireText];
  const size = content.html.length + (before?.content.html.length ?? 0);
  const changes = await runTask('wireChanges', texts, size);
  // A kill often comes without a text: its words are shown unless the comparison was chosen.
  const isSame = query.since === undefined && changes.came + changes.went === 0;
  return { row, version, since: isSame ? null : (before?.number ?? null), changes, versions };
}

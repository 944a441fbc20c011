import { createHash } from 'node:crypto';
import { readText } from '@/domain/imports/charset/read-text';
import { Unreadable } from '@/domain/imports/unreadable';
import { earlierKeys } from '@/domain/wire/text-key';
import { isOlder, replaces, type WireItem } from '@/domain/wire/wire-item';
import { Refused } from '@/server/problems/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import {
  hasSameText,
  hasVersion,
  insertVersion,
  listSourcesOf,
  loadCurrentVersion,
  lockWireSource,
} from '@/server/store/wire/wire';
import { runTask } from '@/server/work/pool';
import { notifyOfAlerts } from './notify-of-alerts';
import { obeyAgency } from './obey-agency';

/** The most bytes of one delivery. */
export const MOST_WIRE_BYTES = 5_000_000;
/** The same words under another id are the same story within this time. */
const REPEATED_MS = 2 * 86_400_000;

/** What became of a delivery, in numbers of stories. */
export interface Received {
  new: number;
  updated: number;
  unchanged: number;
  killed: number;
}

/**
 * Takes what an agency sent into the wire: new stories, and versions that replace those of before.
 * @param source who sent it, for stories that do not name their agency
 * @throws Unreadable; Refused 503 while too much work waits
 */
export async function receiveWire(bytes: Uint8Array, source: string, now: Date): Promise<Received> {
  const { text } = readText(bytes);
  const read = await runTask('readWire', text, text.length).catch((error: unknown) => {
    if (error instanceof Refused && error.reason === 'takes-too-long') throw new Unreadable('takes-too-long');
    throw error;
  });
  if (!('items' in read)) throw new Unreadable(read.unreadable, read.place);
  const received: Received = { new: 0, updated: 0, unchanged: 0, killed: 0 };
  for (const { item, words } of read.items) {
    const own = { ...item, source: await agencyOf(item, source) };
    const { became, current } = await inTransaction(connection => take(own, words, now, connection));
    received[became]++;
    if (current) await obeyAgency(current.id, current.number, own, now);
  }
  return received;
}

/** The agency of an item; a notice that does not name one may be about a story that does. */
async function agencyOf({ source, state, guid }: WireItem, deliveredBy: string): Promise<string> {
  if (source || state === 'usable') return source || deliveredBy;
  const sources = await listSourcesOf(guid);
  const [only] = sources;
  return only !== undefined && sources.length === 1 ? only : deliveredBy;
}

interface Taken {
  became: keyof Received;
  /** The story and its version, where stories may have been made of it. */
  current: { id: string; number: number } | null;
}

async function take(item: WireItem, words: string, now: Date, connection: Connection): Promise<Taken> {
  const { source, state } = item;
  await lockWireSource(source, connection);
  const digest = digestOf(item);
  const textDigest = digestOf([item.headline, item.html]);
  const before = await loadBefore(item, connection);
  const unchanged: Taken = { became: 'unchanged', current: null };
  if (before) {
    // What it says may not have reached the stories made of it, if that failed after the version was stored.
    if (before.digest === digest) return { ...unchanged, current: before };
    const isNext = replaces(item, before.content);
    if (!isNext && !(await isLateNotice(item, digest, before, connection))) return unchanged;
    // A notice of withdrawal often comes without the text.
    const full = state === 'usable' ? item : withTextOf(item, before.content);
    // The versions up to the current one must not replace the notice when they are delivered again.
    const content = isNext ? full : { ...full, version: before.content.version };
    const own = state === 'usable' || item.html ? words : null;
    const version = { id: before.id, number: before.number + 1, source, content, digest, textDigest, now };
    await insertVersion({ ...version, words: own }, connection);
    if (state !== 'killed') await notifyOfAlerts(before.id, content, now, connection);
    return { became: state === 'killed' ? 'killed' : 'updated', current: version };
  }
  const since = new Date(now.getTime() - REPEATED_MS);
  // Notices and headlines alone are often the same words about different stories.
  const mayRepeat = state === 'usable' && item.html !== '';
  if (mayRepeat && (await hasSameText({ source, textDigest, since }, connection))) return unchanged;
  const version = { id: null, number: 1, source, content: item, digest, textDigest, words, now };
  const id = await insertVersion(version, connection);
  if (state !== 'killed') await notifyOfAlerts(id, item, now, connection);
  return { became: state === 'killed' ? 'killed' : 'new', current: null };
}

/** Whether a kill or a hold whose number is too low applies all the same: it is not older, and was not received before. */
const isLateNotice = async (
  item: WireItem,
  digest: string,
  before: { id: string; content: WireItem },
  connection: Connection,
): Promise<boolean> =>
  item.state !== 'usable' &&
  !isOlder(item, before.content) &&
  !(await hasVersion(before.id, digest, connection));

/** The version that an item may replace; what corrects or kills a story may be of a later day than its key words. */
async function loadBefore({ source, guid, state, isCorrection }: WireItem, connection: Connection) {
  const mayBeLater = state !== 'usable' || isCorrection;
  for (const id of [guid, ...(mayBeLater ? earlierKeys(guid) : [])]) {
    const before = await loadCurrentVersion(source, id, connection);
    if (before) return before;
  }
  return null;
}

const withTextOf = (item: WireItem, before: WireItem): WireItem => ({
  ...item,
  headline: item.headline || before.headline,
  slug: item.slug || before.slug,
  priority: item.priority ?? before.priority,
  html: item.html || before.html,
});

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');

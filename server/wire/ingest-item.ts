import { createHash } from 'node:crypto';
import { earlierKeys } from '@/domain/wire/text-key';
import { isOlder, replaces, type WireItem } from '@/domain/wire/wire-item';
import type { Connection } from '@/server/store/database';
import {
  hasSameText,
  hasVersion,
  insertVersion,
  listStoriesOfMessages,
  loadCurrentVersion,
  lockWireSource,
  type CurrentVersion,
} from '@/server/store/wire/wire';
import { notifyOfAlerts } from './alerts';

/** The same words under another id are the same story within this time. */
const REPEATED_MS = 2 * 86_400_000;

/** The outcome of an item for one story. */
export interface Taken {
  became: 'new' | 'updated' | 'unchanged' | 'killed';
  /** The story and its version, if stories may have been made from it. */
  current: { id: string; number: number } | null;
}

/** An item with the facts that are compared and stored. */
interface Delivered {
  item: WireItem;
  /** The words of its text folded for comparison. */
  words: string;
  digest: string;
  textDigest: string;
  now: Date;
}

/** Adds an item as a version to each matching story, or else as a new story. */
export async function ingestItem(
  item: WireItem,
  words: string,
  now: Date,
  connection: Connection,
): Promise<Taken[]> {
  await lockWireSource(item.source, connection);
  // The same words under another number are the same version.
  const { message: _message, withdraws: _withdraws, ...told } = item;
  const digests = { digest: digestOf(told), textDigest: digestOf([item.headline, item.html]) };
  const delivered = { item, words, ...digests, now };
  const taken: Taken[] = [];
  for (const before of await loadBefore(item, connection))
    taken.push(await takeVersion(delivered, before, connection));
  return taken.length ? taken : [await takeNew(delivered, connection)];
}

async function takeVersion(
  { item, words, digest, textDigest, now }: Delivered,
  before: CurrentVersion,
  connection: Connection,
): Promise<Taken> {
  const { source, state } = item;
  // An earlier attempt may have failed after it stored the version, before it was applied to the stories made from it.
  if (before.digest === digest) return { became: 'unchanged', current: before };
  const isNext = replaces(item, before.content);
  if (!isNext && !(await isLateNotice(item, digest, before, connection)))
    return { became: 'unchanged', current: null };
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

async function takeNew(
  { item, words, digest, textDigest, now }: Delivered,
  connection: Connection,
): Promise<Taken> {
  const { source, state } = item;
  const since = new Date(now.getTime() - REPEATED_MS);
  // Notices and headlines alone are often the same words about different stories.
  const mayRepeat = state === 'usable' && item.html !== '';
  if (mayRepeat && (await hasSameText({ source, textDigest, since }, connection)))
    return { became: 'unchanged', current: null };
  const version = { id: null, number: 1, source, content: item, digest, textDigest, words, now };
  const id = await insertVersion(version, connection);
  if (state !== 'killed') await notifyOfAlerts(id, item, now, connection);
  return { became: state === 'killed' ? 'killed' : 'new', current: null };
}

/** Whether a kill or a hold with too low a number still applies: it is not older, and was not received before. */
const isLateNotice = async (
  item: WireItem,
  digest: string,
  before: CurrentVersion,
  connection: Connection,
): Promise<boolean> =>
  item.state !== 'usable' &&
  !isOlder(item, before.content) &&
  !(await hasVersion(before.id, digest, connection));

/**
 * The versions that an item may replace. The key words of what corrects or kills a story may be of a later day: a
 * correction is of the newest story that has them, a kill or a hold of each, as a story goes on under a new day's id;
 * where it names messages that were received, it is of their stories alone.
 */
async function loadBefore(
  { source, guid, state, isCorrection, withdraws = [] }: WireItem,
  connection: Connection,
): Promise<CurrentVersion[]> {
  const mayBeLater = state !== 'usable' || isCorrection;
  const found: CurrentVersion[] = [];
  for (const id of [guid, ...(mayBeLater ? earlierKeys(guid) : [])]) {
    const before = await loadCurrentVersion(source, id, connection);
    if (before) found.push(before);
    if (before && state === 'usable') break;
  }
  if (found.length < 2 || !withdraws.length) return found;
  const ids = found.map(({ id }) => id);
  const named = await listStoriesOfMessages(ids, withdraws, connection);
  // With only unknown numbers, the notice applies to all of them, so that none stays in use.
  return named.size ? found.filter(({ id }) => named.has(id)) : found;
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

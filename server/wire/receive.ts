import { readText } from '@/domain/imports/charset/read-text';
import { Unreadable } from '@/domain/imports/unreadable';
import type { WireItem } from '@/domain/wire/wire-item';
import { Refused } from '@/server/problems/refused';
import { inTransaction } from '@/server/store/database';
import { listSourcesOf } from '@/server/store/wire/wire';
import { runTask } from '@/server/work/pool';
import { applyAgencyNotice } from './apply-agency-notice';
import { ingestItem, type Taken } from './ingest-item';

/** The most bytes of one delivery. */
export const MAX_WIRE_BYTES = 5_000_000;

/** The outcome of a delivery, in numbers of stories. */
export type Received = Record<Taken['became'], number>;

/**
 * Adds an agency's delivery to the wire: new stories, and versions that replace earlier ones.
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
    const taken = await inTransaction(connection => ingestItem(own, words, now, connection));
    for (const { became, current } of taken) {
      received[became]++;
      if (current) await applyAgencyNotice(current.id, current.number, own, now);
    }
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

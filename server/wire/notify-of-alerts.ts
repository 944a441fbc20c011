import type { WireItem } from '@/domain/wire/wire-item';
import { notifyOnce } from '@/server/inbox/inbox';
import type { Connection } from '@/server/store/database';
import { listAlerted } from '@/server/store/wire/alerts';
import { idFrom } from './id-from';

/** A person gets at most this many notifications of alerts in this time; all are marked on the wire. */
const MOST = 20;
const WITHIN_MS = 60 * 60_000;

/** Notifies those who wait for words of an agency story, each person once for all versions of it. */
export async function notifyOfAlerts(
  wireStoryId: string,
  { source, headline, slug }: WireItem,
  now: Date,
  connection: Connection,
): Promise<void> {
  const since = new Date(now.getTime() - WITHIN_MS);
  for (const { personId, words } of await listAlerted(wireStoryId, { since, most: MOST }, connection)) {
    const text = `${words}: ${headline || slug} (${source})`.slice(0, 500);
    const item = { personId, byId: null, kind: 'wire-alert' as const, text, wireStoryId };
    await notifyOnce(idFrom(`wire-alert:${personId}:${wireStoryId}`), item, now, connection);
  }
}

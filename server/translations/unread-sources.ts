import { keepSource, lockSource } from '@/server/stories/create/kept-source';
import { inTransaction } from '@/server/store/database';
import { listQuietSources } from '@/server/store/translations/translations';

const MINUTE_MS = 60_000;
/** A source unchanged for this long is stable enough for translators. */
const QUIET_MS = 10 * MINUTE_MS;
/** Older sources were processed before, or are stored by their next save. */
const LONGEST_AGO_MS = 60 * MINUTE_MS;
const MAX = 100;

/**
 * Stores the text of sources that have been left unchanged as revisions. Saves store only the replaced text, so the
 * last edits of a draft would otherwise not reach translations before its next step.
 */
export async function keepUnreadSources(now: Date): Promise<void> {
  const [from, to] = [LONGEST_AGO_MS, QUIET_MS].map(ago => new Date(now.getTime() - ago)) as [Date, Date];
  for (const id of await listQuietSources({ from, to }, MAX))
    await inTransaction(async connection => {
      const source = await lockSource(id, connection);
      if (source.updatedAt >= to) return;
      await keepSource(source, { personId: source.savedById, now }, connection, 'autosave');
    });
}

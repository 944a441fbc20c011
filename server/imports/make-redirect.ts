import type { Outcome } from '@/domain/imports/outcome';
import { refuseHeld } from '@/server/abuse-limits/guard';
import { database } from '@/server/store/database';
import type { ImportRecord } from '@/server/store/imports/imports';
import type { ItemRecord } from '@/server/store/imports/items';
import { insertRedirect } from '@/server/store/pages/redirects';

/** Leads an old address to the new one of a list; one that leads to a story already stays. @throws Refused 403 */
export async function makeRedirect(
  run: ImportRecord,
  { content, oldPath: path }: ItemRecord,
  now: Date,
): Promise<{ outcome: Outcome; reason?: string }> {
  const item = content?.item;
  if (item?.kind !== 'redirect') return { outcome: 'failed', reason: 'damaged-file' };
  await refuseHeld(run.createdById, database());
  const isDone = path && (await insertRedirect({ path, target: item.to, importId: run.id, now }));
  return isDone ? { outcome: 'made' } : { outcome: 'left-out', reason: 'address-in-use' };
}

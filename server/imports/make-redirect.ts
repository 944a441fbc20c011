import { comparablePath } from '@/domain/imports/addresses/old-path';
import type { Outcome } from '@/domain/imports/outcome';
import { refuseHeld } from '@/server/abuse-limits/guard';
import { inTransaction, type Connection } from '@/server/store/database';
import type { ImportRecord } from '@/server/store/imports/imports';
import type { ItemRecord } from '@/server/store/imports/items';
import { findTarget, insertRedirect, lockRedirects } from '@/server/store/pages/redirects';

/** Leads an old address to the new one of a list; one that leads to a story already, or would to itself, stays. @throws Refused 403 */
export async function makeRedirect(
  run: ImportRecord,
  { content, oldPath: path }: ItemRecord,
  now: Date,
): Promise<{ outcome: Outcome; reason?: string }> {
  const item = content?.item;
  if (item?.kind !== 'redirect') return { outcome: 'failed', reason: 'damaged-file' };
  if (!path) return { outcome: 'left-out', reason: 'address-in-use' };
  return inTransaction(async connection => {
    await refuseHeld(run.createdById, connection);
    await lockRedirects(connection);
    if (await leadsBack(path, item.to, connection)) return { outcome: 'left-out', reason: 'leads-to-itself' };
    const isDone = await insertRedirect({ path, target: item.to, importId: run.id, now }, connection);
    return isDone ? { outcome: 'made' } : { outcome: 'left-out', reason: 'address-in-use' };
  });
}

/** Browsers follow no more redirects. */
const MOST_REDIRECTS = 20;

/** Whether other redirects lead from a target back to an old path, or on for too long. */
async function leadsBack(path: string, target: string, connection: Connection): Promise<boolean> {
  let next: string | null = target;
  for (let hops = 0; hops < MOST_REDIRECTS; hops++) {
    const at = comparablePath(encodeURI(next));
    if (at === path) return true;
    next = at === null ? null : await findTarget(at, connection);
    if (next === null) return false;
  }
  return true;
}

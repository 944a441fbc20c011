import { comparablePath } from '@/domain/imports/addresses/old-path';
import type { Outcome } from '@/domain/imports/outcome';
import { requireNotSuspended } from '@/server/abuse-limits/guard';
import { inTransaction, type Connection } from '@/server/store/database';
import type { ImportRecord } from '@/server/store/imports/imports';
import type { ItemRecord } from '@/server/store/imports/items';
import { findTarget, insertRedirect, lockRedirects } from '@/server/store/pages/redirects';

/**
 * Redirects an old address to the new one in a list. An address that already redirects to a story, or would redirect to
 * itself, is unchanged. @throws Refused 403
 */
export async function makeRedirect(
  run: ImportRecord,
  { content, oldPath: path }: ItemRecord,
  now: Date,
): Promise<{ outcome: Outcome; reason?: string }> {
  const item = content?.item;
  if (item?.kind !== 'redirect') return { outcome: 'failed', reason: 'damaged-file' };
  if (!path) return { outcome: 'left-out', reason: 'address-in-use' };
  return inTransaction(async connection => {
    await requireNotSuspended(run.createdById, connection);
    await lockRedirects(connection);
    if (await wouldLoop(path, item.to, connection)) return { outcome: 'left-out', reason: 'leads-to-itself' };
    const isDone = await insertRedirect({ path, target: item.to, importId: run.id, now }, connection);
    return isDone ? { outcome: 'made' } : { outcome: 'left-out', reason: 'address-in-use' };
  });
}

/** Browsers follow no more redirects. */
const MAX_REDIRECTS = 20;

/** Whether redirects from a target form a loop back to the old path, or too long a chain. */
async function wouldLoop(path: string, target: string, connection: Connection): Promise<boolean> {
  let next: string | null = target;
  for (let hops = 0; hops < MAX_REDIRECTS; hops++) {
    const at = comparablePath(encodeURI(next));
    if (at === path) return true;
    next = at === null ? null : await findTarget(at, connection);
    if (next === null) return false;
  }
  return true;
}

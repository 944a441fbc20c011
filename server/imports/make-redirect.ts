import type { Outcome } from '@/domain/imports/outcome';
import type { ImportRecord } from '@/server/store/imports/imports';
import type { ItemRecord } from '@/server/store/imports/items';
import { insertRedirect } from '@/server/store/pages/redirects';

/** Leads an old address to the new one of a list; one that leads to a story already stays. */
export async function makeRedirect(
  run: ImportRecord,
  { content, oldPath: path }: ItemRecord,
  now: Date,
): Promise<{ outcome: Outcome; reason?: string }> {
  const item = content?.item;
  if (item?.kind !== 'redirect') return { outcome: 'failed', reason: 'damaged-file' };
  const isDone = path && (await insertRedirect({ path, target: item.to, importId: run.id, now }));
  return isDone ? { outcome: 'made' } : { outcome: 'left-out', reason: 'address-in-use' };
}

import type { ItemDetail } from '@/domain/imports/listing';
import { NOTHING_KEPT } from '@/domain/imports/kept';
import { removedLinks } from '@/domain/imports/removed-links';
import type { Actor } from '@/domain/people/permissions';
import { requirePermission } from '@/server/problems/require-permission';
import { loadImport } from '@/server/store/imports/imports';
import { itemAt } from './keep-parts';

/** An item of an import with what was repaired and removed; null without one that was read. @throws Refused 403 */
export async function itemForAdmin(actor: Actor, id: string, position: number): Promise<ItemDetail | null> {
  requirePermission(actor, 'import-stories');
  const [run, record] = await Promise.all([loadImport(id), itemAt(id, position)]);
  const item = record?.content?.item;
  if (!run || !record || item?.kind !== 'story') return null;
  const { title, losses, outcome, storyId } = record;
  const kept = record.kept ?? NOTHING_KEPT;
  return {
    ...{ importId: id, position, title, losses, kept, storyId },
    repairs: item.repairs,
    links: removedLinks(losses, kept),
    address: item.address,
    leadsOn: record.oldPath !== '',
    canChange: outcome === 'pending' && (run.state === 'ready' || run.state === 'stopped'),
  };
}

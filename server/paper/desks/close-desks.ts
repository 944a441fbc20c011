import type { Actor } from '@/domain/people/permissions';
import { changeForStaff } from '@/server/paper/staff-change';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { hasOpenStories, isMovingInto, lockDesk, updateDesk } from '@/server/store/paper/desks';
import { deskWith } from './desks';

/**
 * Closes a desk that has no open stories: it accepts no more stories, and keeps its name in history. Its published
 * stories and its people stay. @throws Refused 403, 404 or 422
 */
export async function closeDesk(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const about = { kind: 'desk.close' as const, subject: { kind: 'desk' as const, id }, now };
  await changeForStaff(actor, about, async connection => {
    await lockDesk(id, connection);
    const desk = await deskWith(id, connection);
    if (desk.closedAt) throw new Refused(422, 'desk-is-closed');
    if (await isMovingInto(id, connection)) throw new Refused(422, 'desk-is-moving');
    if (await hasOpenStories(id, connection)) throw new Refused(422, 'desk-has-stories');
    await updateDesk(id, { closedAt: now }, connection);
  });
}

/** Opens a closed desk again. @throws Refused 403, 404, or 422 also for one that was merged into another */
export async function reopenDesk(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const about = { kind: 'desk.reopen' as const, subject: { kind: 'desk' as const, id }, now };
  await changeForStaff(actor, about, async connection => {
    const desk = await deskWith(id, connection);
    if (desk.mergedIntoId) throw new Refused(422, 'desk-is-merged');
    if (!desk.closedAt) throw new Refused(422, 'desk-is-open');
    await updateDesk(id, { closedAt: null }, connection);
  });
}

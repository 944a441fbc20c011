import type { Desk } from '@/domain/paper/desk';
import { can, type Actor } from '@/domain/people/permissions';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import { loadDesks } from '@/server/store/paper/desks';

/** @throws Refused 422 when a new story cannot be on this desk */
export async function requireOpenDesk(deskId: string | null, connection: Connection): Promise<void> {
  if (deskId === null) return;
  const desk = requireDesk(deskId, await loadDesks(connection));
  if (desk.closedAt) throw new Refused(422, 'desk-is-closed', { field: 'deskId' });
}

/**
 * The desk of a copy of a story: that of the story or, where it is closed or the actor may not write for it, one of the
 * edition where they may. @throws Refused 403 or 422
 */
export async function deskOfCopy(
  actor: Actor,
  { editionId, deskId }: { editionId: string; deskId: string | null },
  connection: Connection,
): Promise<string | null> {
  requirePermission(actor, 'create-story', { editionId });
  const desks = await loadDesks(connection);
  if (deskId !== null) requireDesk(deskId, desks);
  const open = desks.filter(({ closedAt }) => !closedAt).map(({ id }) => id);
  const own = deskId === null || open.includes(deskId) ? [deskId] : [];
  const mayWrite = (desk: string | null) => can(actor, 'create-story', { editionId, deskId: desk }).allowed;
  return [...own, null, ...open].find(mayWrite) ?? null;
}

/** @throws Refused 422 */
function requireDesk(deskId: string, desks: Desk[]): Desk {
  const desk = desks.find(({ id }) => id === deskId);
  if (!desk) throw new Refused(422, 'no-such-desk', { field: 'deskId' });
  return desk;
}

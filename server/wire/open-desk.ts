import { notFound, Refused } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import { loadDesks } from '@/server/store/paper/desks';

/** @throws Refused 404, or 422 for a closed desk */
export async function requireOpenDesk(id: string, connection: Connection): Promise<void> {
  const desk = (await loadDesks(connection)).find(one => one.id === id);
  if (!desk) throw notFound('desk');
  if (desk.closedAt) throw new Refused(422, 'desk-is-closed');
}

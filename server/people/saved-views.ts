import { MAX_VIEWS, NewView, type SavedView } from '@/domain/api/planning/views';
import type { Actor } from '@/domain/people/permissions';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { inTransaction } from '@/server/store/database';
import { deleteView, listViews, saveView } from '@/server/store/planning/saved-views';
import { requirePermission } from '@/server/problems/require-permission';

/** A person's saved views of the budget, by name. */
export const savedViewsOf = ({ personId }: Actor): Promise<SavedView[]> => listViews(personId);

/** Saves filters under a name, replacing any view with that name. Returns the id. @throws Refused 403 or 422 */
export async function keepView(actor: Actor, sent: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'read-newsroom');
  const view = parseInput(NewView, sent);
  const limits = { most: MAX_VIEWS, now };
  const id = await inTransaction(connection => saveView(actor.personId, view, limits, connection));
  if (!id) throw new Refused(422, 'too-many-views', { limit: MAX_VIEWS });
  return id;
}

/** Removes a saved view. @throws Refused 403 or 404 */
export async function removeView(actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  if (!(await deleteView(actor.personId, id))) throw notFound('view');
}

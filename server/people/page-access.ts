import { can, type PaperAction } from '@/domain/people/permissions';
import { recordPageRefusal } from '@/server/events/refusals';
import { refusedAction } from '@/server/problems/refused';
import type { SignedIn } from '@/server/store/people/sessions';

/** Whether someone may open a page for those who may do all of these actions; if not, that is recorded. */
export async function mayOpenPage(
  { actor }: SignedIn,
  path: string,
  actions: PaperAction[],
): Promise<boolean> {
  const refusals = actions.map(action => can(actor, action)).filter(permission => !permission.allowed);
  if (!refusals.length) return true;
  await recordPageRefusal(actor, path, refusedAction(refusals).reason);
  return false;
}

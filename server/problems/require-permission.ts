import { canInPaper, type Actor, type PaperAction } from '@/domain/people/permissions';
import { refusedAction } from '@/server/problems/refused';

/**
 * Refuses what the actor may not do.
 * @param actor who acts
 * @param action what they want to do
 * @param place the edition and desk it is for; without one, anywhere in the paper will do
 * @throws Refused 403 with the roles that could
 */
export function requirePermission(
  actor: Actor,
  action: PaperAction,
  place?: Parameters<typeof canInPaper>[2],
): void {
  const permission = canInPaper(actor, action, place);
  if (!permission.allowed) throw refusedAction([permission]);
}

import { can, canAnywhere, type Action, type Actor, type SubjectOf } from '@/domain/people/permissions';
import { refusedAction } from '@/server/problems/refused';

/**
 * Refuses an action that the actor may not take.
 * @param subject the subject of the action, or its place; without one, permission anywhere is enough
 * @throws Refused 403 with the roles that could
 */
export function requirePermission<Of extends Action>(
  actor: Actor,
  action: Of,
  ...subject: SubjectOf<Of>
): void {
  const permission = can(actor, action, ...subject);
  if (!permission.allowed) throw refusedAction([permission]);
}

/** Refuses an action that the actor may not take anywhere. @throws Refused 403 with the roles that could */
export function requirePermissionAnywhere(actor: Actor, action: Action): void {
  const permission = canAnywhere(actor, action);
  if (!permission.allowed) throw refusedAction([permission]);
}

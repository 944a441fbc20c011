import { can, canAnywhere, type Action, type Actor, type SubjectOf } from '@/domain/people/permissions';
import { refusedAction } from '@/server/problems/refused';

/**
 * Refuses what the actor may not do.
 * @param subject what it is done to; of an action in the paper its place, and without one anywhere is enough
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

/** Refuses what the actor may do to nothing at all. @throws Refused 403 with the roles that could */
export function requirePermissionAnywhere(actor: Actor, action: Action): void {
  const permission = canAnywhere(actor, action);
  if (!permission.allowed) throw refusedAction([permission]);
}

import { can, type Actor } from '@/domain/people/permissions';
import { requirePermission } from '@/server/problems/require-permission';
import { endFirstSteps, loadFirstSteps, type FirstSteps } from '@/server/store/paper/first-steps';
import { changeForStaff } from '@/server/paper/staff-change';

/** The first steps of a new paper for its admin; null for others, once all are done, and after they were dismissed. */
export async function firstSteps(actor: Actor): Promise<FirstSteps | null> {
  if (!can(actor, 'manage-paper').allowed) return null;
  const steps = await loadFirstSteps(actor.personId);
  return steps && Object.values(steps).includes(false) ? steps : null;
}

/** Dismisses the list of first steps permanently. @throws Refused 403 */
export async function dismissFirstSteps(actor: Actor, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  await changeForStaff(actor, { kind: 'paper.first-steps', data: {}, now }, endFirstSteps);
}

import type { AdminChangeView } from '@/components/newsroom/people/view';
import type { AdminChange } from '@/server/people/admin-changes';

/** Changes pending confirmation by a second admin, from the current user's point of view. */
export function adminChangeViews(
  changes: AdminChange[],
  { personId }: { personId: string },
): AdminChangeView[] {
  return changes.map(({ id, kind, byId, byName, change }) => ({
    ...{ id, kind, byName, isOwn: byId === personId },
    email: 'email' in change && typeof change.email === 'string' ? change.email : null,
  }));
}

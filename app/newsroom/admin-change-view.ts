import type { AdminChangeView } from '@/components/newsroom/people/view';
import type { AdminChange } from '@/server/people/admin-changes';

/** Changes that wait for a second admin, as the current user sees them. */
export function adminChangeViews(
  changes: AdminChange[],
  { personId }: { personId: string },
): AdminChangeView[] {
  return changes.map(({ id, kind, byId, byName, change }) => ({
    ...{ id, kind, byName, isOwn: byId === personId },
    email: 'email' in change && typeof change.email === 'string' ? change.email : null,
  }));
}

import type { EventKind } from '@/domain/audit/events';
import type { Actor, Grant } from '@/domain/people/permissions';
import { notFound, Refused } from '@/server/problems/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import { loadDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import {
  countOthersWithSiteRole,
  loadPerson,
  lockAdmins,
  lockAgainstDeletion,
  type PersonRecord,
} from '@/server/store/people/people';
import { requirePermission } from '@/server/problems/require-permission';
import { loadActiveGrants } from '@/server/store/people/grants';
import { insertEvent } from '@/server/store/stories/events';

/**
 * Changes a person in a new transaction, unless their account was deleted. A concurrently deactivated or demoted admin
 * is refused.
 * @param admin null where people change themselves
 * @throws Refused 403, 404 or 422
 */
export async function changePerson<Changed>(
  admin: Actor | null,
  personId: string,
  now: Date,
  change: (connection: Connection, person: PersonRecord) => Promise<Changed>,
): Promise<Changed> {
  const person = await loadPerson(personId, now);
  if (!person) throw notFound('person');
  return inTransaction(async connection => {
    if (!(await lockAgainstDeletion(personId, connection))) throw new Refused(422, 'person-is-deleted');
    if (admin) await requireStillManaging(admin, connection);
    return change(connection, person);
  });
}

/** @throws Refused 403 for an admin who lost the permission during the request */
export async function requireStillManaging({ personId }: Actor, connection: Connection): Promise<void> {
  await lockAdmins(connection);
  const grants = await loadActiveGrants(personId, connection);
  requirePermission({ personId, grants }, 'manage-people');
}

/** Refuses to remove the last admin. @throws Refused 422 */
export async function requireOtherAdmin(personId: string, connection: Connection): Promise<void> {
  // When two admins deactivate each other concurrently, the second is the last one.
  await lockAdmins(connection);
  if ((await countOthersWithSiteRole('admin', personId, connection)) === 0)
    throw new Refused(422, 'last-admin');
}

/** @throws Refused 422 for a grant on a missing edition or desk */
export async function requireExistingScopes(grants: Grant[], connection: Connection): Promise<void> {
  const [editions, desks] = await Promise.all([loadEditions(connection), loadDesks(connection)]);
  for (const [index, { editionId, deskId }] of grants.entries()) {
    const field = (name: string) => ({ field: `grants.${index}.${name}` });
    if (editionId && !editions.some(({ id }) => id === editionId))
      throw new Refused(422, 'no-such-edition', field('editionId'));
    if (deskId && !desks.some(({ id }) => id === deskId))
      throw new Refused(422, 'no-such-desk', field('deskId'));
  }
}

/** Records what an admin did to a person. */
export function record(
  kind: EventKind,
  actor: Actor,
  personId: string,
  now: Date,
  connection: Connection,
  data: Record<string, unknown> = {},
): Promise<void> {
  const subject = { kind: 'person' as const, id: personId };
  return insertEvent({ kind, personId: actor.personId, subject, at: now, data }, connection);
}

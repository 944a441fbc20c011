import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { differenceOf } from '@/domain/audit/difference';
import { isSiteAdmin } from '@/domain/people/admin-proposal';
import { fingerprint } from '@/domain/fingerprint';
import { ROLES, type Actor, type Grant } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { awaitSecondAdmin, waitsForSecondAdmin } from '@/server/abuse-limits/second-admin';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import { loadPlainGrants } from '@/server/store/people/grants';
import { lockPerson } from '@/server/store/people/people';
import { changePerson, requireOtherAdmin, requireExistingScopes, record } from './change-person';
import { setGrants } from './set-grants';

const MAX_GRANTS = 50;

const SeenGrants = z
  .array(
    z.strictObject({
      role: z.enum(ROLES),
      editionId: z.string().min(1).nullable(),
      deskId: z.string().min(1).nullable(),
    }),
  )
  .max(MAX_GRANTS);

/** Grants as a client sends them. */
export const Grants = SeenGrants.min(1);

const ordered = (grants: Grant[]) => grants.map(grant => fingerprint(grant)).toSorted();
const areSame = (some: Grant[], others: Grant[]) => isDeepStrictEqual(ordered(some), ordered(others));

/**
 * Replaces a person's grants, from their next request on. Adding or removing an admin may wait for a second admin to
 * confirm it.
 * @param shown the grants on the page; absent: the current ones are replaced in any case
 * @throws Refused 403, 404 or 422; 409 when the current grants differ from those on the page
 */
export async function changeGrants(
  actor: Actor,
  personId: string,
  input: unknown,
  now: Date,
  shown?: unknown,
): Promise<void> {
  requirePermission(actor, 'manage-people');
  const grants = parseInput(Grants, input);
  const seen = shown === undefined ? null : parseInput(SeenGrants, shown);
  const waits = await changePerson(actor, personId, now, async (connection, { deactivatedAt }) => {
    await requireExistingScopes(grants, connection);
    const before = await loadPlainGrants(personId, connection);
    if (seen && ![seen, grants].some(one => areSame(one, before)))
      throw new Refused(409, 'changed-meanwhile');
    if (!grants.some(isSiteAdmin)) {
      await requireOtherAdmin(personId, connection);
      const wanted = { kind: 'grants' as const, personId, change: { grants } };
      const isAdmin = before.some(isSiteAdmin) && !deactivatedAt;
      if (isAdmin && (await awaitSecondAdmin(actor, wanted, now, connection))) return true;
    }
    await replaceBy(actor, { personId, before, grants }, now, connection);
    return false;
  });
  if (waits) throw waitsForSecondAdmin();
}

async function replaceBy(
  actor: Actor,
  change: { personId: string; before: Grant[]; grants: Grant[] },
  now: Date,
  connection: Connection,
): Promise<void> {
  if (!(await setGrants({ ...change, byId: actor.personId, now }, connection))) return;
  const { personId, before, grants } = change;
  const difference = differenceOf({ grants: before }, { grants });
  await record('person.grants', actor, personId, now, connection, { difference });
}

/** Revokes the role of an admin once a second one has confirmed it. @throws Refused 422 for the last admin */
export async function applyGrants(
  actor: Actor,
  personId: string,
  change: object,
  now: Date,
  connection: Connection,
): Promise<void> {
  const grants = parseInput(Grants, (change as { grants?: unknown }).grants);
  await requireExistingScopes(grants, connection);
  await requireOtherAdmin(personId, connection);
  const before = await loadPlainGrants(personId, connection);
  await replaceBy(actor, { personId, before, grants }, now, connection);
}

/** Adds a grant to those of a person, unless they have it. @throws Refused 403, 404 or 422 */
export async function addGrant(actor: Actor, personId: string, grant: Grant, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  await changePerson(actor, personId, now, async connection => {
    await requireExistingScopes([grant], connection);
    // When two admins add a grant concurrently, the second reads the result of the first.
    await lockPerson(personId, connection);
    const before = await loadPlainGrants(personId, connection);
    if (before.some(one => isDeepStrictEqual(one, grant))) return;
    if (before.length >= MAX_GRANTS) throw new Refused(422, 'too-many-grants', { limit: MAX_GRANTS });
    const grants = [...before, grant];
    if (!(await setGrants({ personId, before, grants, byId: actor.personId, now }, connection))) return;
    const difference = differenceOf({ grants: before }, { grants });
    await record('person.grants', actor, personId, now, connection, { difference });
  });
}

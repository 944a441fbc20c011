import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { differenceOf } from '@/domain/audit/difference';
import { isSiteAdmin } from '@/domain/people/admin-proposal';
import { fingerprint } from '@/domain/fingerprint';
import { ROLES, type Actor, type Grant } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { loadPlainGrants } from '@/server/store/people/grants';
import { lockPerson } from '@/server/store/people/people';
import { changePerson, keepAnAdmin, mustHavePlaces, record } from './change-person';
import { giveGrants } from './give';

const MOST_GRANTS = 50;

const SeenGrants = z
  .array(
    z.strictObject({
      role: z.enum(ROLES),
      editionId: z.string().min(1).nullable(),
      deskId: z.string().min(1).nullable(),
    }),
  )
  .max(MOST_GRANTS);

/** Grants as a client sends them. */
export const Grants = SeenGrants.min(1);

const ordered = (grants: Grant[]) => grants.map(grant => fingerprint(grant)).toSorted();
const areSame = (some: Grant[], others: Grant[]) => isDeepStrictEqual(ordered(some), ordered(others));

/**
 * Replaces a person's grants, from their next request on, or when a second admin confirms a new one.
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
  await changePerson(actor, personId, now, async connection => {
    await mustHavePlaces(grants, connection);
    const before = await loadPlainGrants(personId, connection);
    if (seen && ![seen, grants].some(one => areSame(one, before)))
      throw new Refused(409, 'changed-meanwhile');
    if (!grants.some(isSiteAdmin)) await keepAnAdmin(personId, connection);
    const giving = { personId, before, grants, byId: actor.personId, now };
    if (!(await giveGrants(giving, connection))) return;
    const difference = differenceOf({ grants: before }, { grants });
    await record('person.grants', actor, personId, now, connection, { difference });
  });
}

/** Adds a grant to those of a person, unless they have it. @throws Refused 403, 404 or 422 */
export async function addGrant(actor: Actor, personId: string, grant: Grant, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  await changePerson(actor, personId, now, async connection => {
    await mustHavePlaces([grant], connection);
    // When two admins add a grant at once, the second reads the result of the first.
    await lockPerson(personId, connection);
    const before = await loadPlainGrants(personId, connection);
    if (before.some(one => isDeepStrictEqual(one, grant))) return;
    if (before.length >= MOST_GRANTS) throw new Refused(422, 'too-many-grants', { limit: MOST_GRANTS });
    const grants = [...before, grant];
    if (!(await giveGrants({ personId, before, grants, byId: actor.personId, now }, connection))) return;
    const difference = differenceOf({ grants: before }, { grants });
    await record('person.grants', actor, personId, now, connection, { difference });
  });
}

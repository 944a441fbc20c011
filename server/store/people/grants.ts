import type { GroupGrant } from '@/domain/people/group-roles';
import type { Grant } from '@/domain/people/permissions';
import type { Connection } from '../database';
import { clientOf } from '../prisma';

/** A grant, and the group of the identity provider that it comes from; null: granted by an admin. */
export type OriginalGrant = Grant & { fromGroup: string | null };

const same = (one: Grant, other: Grant) =>
  one.role === other.role && one.editionId === other.editionId && one.deskId === other.deskId;

/** A person's grants, with their origin. */
export function loadGrants(personId: string, connection: Connection): Promise<OriginalGrant[]> {
  const select = { role: true, editionId: true, deskId: true, fromGroup: true } as const;
  return clientOf(connection).grant.findMany({ where: { personId }, select, orderBy: { id: 'asc' } });
}

/** A person's grants, of any origin. */
export async function loadPlainGrants(personId: string, connection: Connection): Promise<Grant[]> {
  return (await loadGrants(personId, connection)).map(({ fromGroup: _, ...grant }) => grant);
}

/** The grants of an active person; empty for a deactivated one. */
export function loadActiveGrants(personId: string, connection: Connection): Promise<Grant[]> {
  const select = { role: true, editionId: true, deskId: true } as const;
  const where = { personId, person: { deactivatedAt: null } };
  return clientOf(connection).grant.findMany({ where, select });
}

/** Adds grants of a person. */
export async function insertGrants(
  personId: string,
  grants: (Grant & { fromGroup?: string | null })[],
  connection: Connection,
): Promise<void> {
  await clientOf(connection).grant.createMany({
    data: grants.map(({ role, editionId, deskId, fromGroup = null }) => ({
      ...{ personId, role, editionId, deskId, fromGroup },
    })),
  });
}

/** Replaces a person's grants. Unchanged ones keep their origin. */
export async function replaceGrants(
  personId: string,
  grants: Grant[],
  connection: Connection,
): Promise<void> {
  const before = await loadGrants(personId, connection);
  await clientOf(connection).grant.deleteMany({ where: { personId } });
  const fromGroup = (grant: Grant) => before.find(known => same(known, grant))?.fromGroup ?? null;
  const once = grants.filter((grant, at) => grants.findIndex(other => same(other, grant)) === at);
  await insertGrants(
    personId,
    once.map(grant => ({ ...grant, fromGroup: fromGroup(grant) })),
    connection,
  );
}

/** Replaces the grants of a person that come from groups. Grants by an admin are kept, and not granted twice. */
export async function replaceGroupGrants(
  personId: string,
  grants: GroupGrant[],
  connection: Connection,
): Promise<void> {
  await clientOf(connection).grant.deleteMany({ where: { personId, fromGroup: { not: null } } });
  const existing = await loadGrants(personId, connection);
  const missing = grants.filter(grant => !existing.some(known => same(known, grant)));
  await insertGrants(personId, missing, connection);
}

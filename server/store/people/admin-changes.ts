import { proposalsSince, type AdminChangeKind } from '@/domain/people/admin-proposal';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { asJson } from '../stored-fields';

/** A change that is waiting for a second admin. */
export interface AdminChange {
  id: string;
  kind: AdminChangeKind;
  /** The admin whom it changes; null: it changes a rule of the paper. */
  personId: string | null;
  byId: string;
  byName: string;
  change: object;
  at: Date;
}

const withName = { by: { select: { name: true } } };

/** Stores a change, replacing any other of its kind of the same admin or of the paper. */
export async function putAdminChange(
  { kind, personId, byId, change, at }: Omit<AdminChange, 'id' | 'byName'>,
  connection: Connection,
): Promise<void> {
  const { adminChange } = clientOf(connection);
  await adminChange.deleteMany({ where: { kind, personId } });
  await adminChange.create({ data: { kind, personId, byId, change: asJson(change), at } });
}

/** The pending changes of an admin, or of the paper, the oldest first. @param personId null: of the paper */
export async function listAdminChanges(personId: string | null, now: Date): Promise<AdminChange[]> {
  const rows = await clientOf(database()).adminChange.findMany({
    where: { personId, at: { gt: proposalsSince(now) } },
    include: withName,
    orderBy: { at: 'asc' },
  });
  return rows.map(recordOf);
}

/** A pending change, locked so that it is decided once; null when it was decided or has expired. */
export async function takeAdminChange(
  id: string,
  now: Date,
  connection: Connection,
): Promise<AdminChange | null> {
  const where = { id, at: { gt: proposalsSince(now) } };
  const row = await clientOf(connection).adminChange.findFirst({ where, include: withName });
  if (!row) return null;
  const { count } = await clientOf(connection).adminChange.deleteMany({ where: { id } });
  return count ? recordOf(row) : null;
}

function recordOf({ by, kind, change, ...row }: Row): AdminChange {
  return { ...row, kind: kind as AdminChangeKind, change: change as object, byName: by.name };
}

interface Row extends Omit<AdminChange, 'kind' | 'byName' | 'change'> {
  kind: string;
  by: { name: string };
  change: unknown;
}

/** Deletes the pending changes of a former admin. */
export async function deleteAdminChangesOf(personId: string, connection: Connection): Promise<void> {
  await clientOf(connection).adminChange.deleteMany({ where: { OR: [{ personId }, { byId: personId }] } });
}

/** Deletes changes that were not decided in time. */
export async function deleteEndedAdminChanges(now: Date): Promise<void> {
  await clientOf(database()).adminChange.deleteMany({ where: { at: { lte: proposalsSince(now) } } });
}

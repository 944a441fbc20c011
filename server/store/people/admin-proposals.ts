import { proposalsSince } from '@/domain/people/admin-proposal';
import type { Grant } from '@/domain/people/permissions';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { asJson } from '../stored-fields';

/** A proposal to make a person an admin of the whole paper. */
export interface AdminProposal {
  personId: string;
  /** The proposer; null: a group of the identity provider. */
  byId: string | null;
  fromGroup: string | null;
  /** All grants that the person would then have; for a group, the one that it adds. */
  grants: Grant[];
  at: Date;
}

/** Stores a proposal, replacing any other. */
export async function putProposal(
  { grants, ...proposal }: AdminProposal,
  connection: Connection,
): Promise<void> {
  const { personId } = proposal;
  const data = { ...proposal, grants: asJson(grants), refusedAt: null, refusedById: null };
  await clientOf(connection).adminProposal.upsert({ where: { personId }, create: data, update: data });
}

/** The pending proposal of a person, with the name of the proposer, and whether it was refused. */
export async function loadProposal(
  personId: string,
  now: Date,
  connection: Connection = database(),
): Promise<(AdminProposal & { byName: string | null; isRefused: boolean }) | null> {
  const row = await clientOf(connection).adminProposal.findFirst({
    where: { personId, at: { gt: proposalsSince(now) } },
    include: { by: { select: { name: true } } },
  });
  if (!row) return null;
  const { by, grants, refusedAt, refusedById: _, ...proposal } = row;
  return {
    ...proposal,
    grants: grants as unknown as Grant[],
    byName: by?.name ?? null,
    isRefused: refusedAt !== null,
  };
}

/** Ends the proposal of a person. @param which only one of a group, or only one of an admin */
export async function deleteProposal(
  personId: string,
  connection: Connection,
  which?: 'group' | 'admin',
): Promise<void> {
  const byId = which && (which === 'group' ? null : { not: null });
  await clientOf(connection).adminProposal.deleteMany({ where: { personId, byId } });
}

/** Records that a proposal of a group was refused, so that it is not repeated until it would have expired. */
export async function markRefused(
  personId: string,
  refusedById: string,
  refusedAt: Date,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).adminProposal.update({ where: { personId }, data: { refusedAt, refusedById } });
}

/** Deletes proposals that have ended. */
export async function deleteEndedProposals(now: Date): Promise<void> {
  await clientOf(database()).adminProposal.deleteMany({ where: { at: { lte: proposalsSince(now) } } });
}

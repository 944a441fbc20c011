import { database, type Connection } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';

/** The sealed secret of a person's app; null without one. */
export function findTotp(
  personId: string,
  connection: Connection = database(),
): Promise<{ secret: string } | null> {
  return clientOf(connection).totp.findUnique({ where: { personId }, select: { secret: true } });
}

/** Sets a person's authenticator app, replacing any other; the code of `lastStep` has been used. */
export async function replaceTotp(
  personId: string,
  { secret, lastStep, now }: { secret: string; lastStep: number; now: Date },
  connection: Connection,
): Promise<void> {
  const data = { secret, lastStep, createdAt: now };
  await clientOf(connection).totp.upsert({
    where: { personId },
    create: { personId, ...data },
    update: data,
  });
}

/**
 * Consumes the code of a time step; false when it, or a later one, was used. Only one of two concurrent uses succeeds.
 * @param resealed the secret encrypted again, if necessary
 */
export async function takeTotpStep(
  personId: string,
  { secret, step, resealed }: { secret: string; step: number; resealed?: string },
): Promise<boolean> {
  const { count } = await prisma().totp.updateMany({
    where: { personId, secret, lastStep: { lt: step } },
    data: { lastStep: step, ...(resealed && { secret: resealed }) },
  });
  return count > 0;
}

export async function deleteTotp(personId: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).totp.deleteMany({ where: { personId } })).count > 0;
}

/** Replaces all recovery codes of a person. */
export async function replaceRecoveryCodes(
  personId: string,
  codeHashes: string[],
  connection: Connection,
): Promise<void> {
  await clientOf(connection).recoveryCode.deleteMany({ where: { personId } });
  const data = codeHashes.map(codeHash => ({ codeHash, personId }));
  await clientOf(connection).recoveryCode.createMany({ data });
}

/** Consumes a recovery code; false when there is none. Only one of two concurrent uses succeeds. */
export async function takeRecoveryCode(personId: string, codeHash: string): Promise<boolean> {
  return (await prisma().recoveryCode.deleteMany({ where: { personId, codeHash } })).count > 0;
}

export function countRecoveryCodes(personId: string, connection: Connection = database()): Promise<number> {
  return clientOf(connection).recoveryCode.count({ where: { personId } });
}

export async function deleteRecoveryCodes(personId: string, connection: Connection): Promise<void> {
  await clientOf(connection).recoveryCode.deleteMany({ where: { personId } });
}

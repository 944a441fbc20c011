import { clientOf, prisma } from '../prisma';
import type { Connection } from '../database';

/** The maximum number of attempts at a code. */
const MAX_TRIES = 5;

/** Stores a code of a person, valid only in the browser of this attempt; the previous code is void. */
export async function expectSignInCode(
  personId: string,
  { attempt, expiresAt }: { attempt: string; expiresAt: Date },
  connection: Connection,
): Promise<void> {
  const fresh = { attempt, expiresAt, codeHash: '', tries: 0 };
  await clientOf(connection).signInCode.upsert({
    where: { personId },
    create: { personId, ...fresh },
    update: fresh,
  });
}

/** Replaces the expected code of a person, and resets the attempts. */
export async function updateSignInCode(
  personId: string,
  code: { codeHash: string; expiresAt: Date },
): Promise<void> {
  await prisma().signInCode.updateMany({ where: { personId }, data: { ...code, tries: 0 } });
}

/**
 * Consumes a code of a person. A wrong code counts as an attempt, and after five the code is void. Only one of two
 * concurrent uses succeeds.
 */
export async function takeSignInCode(
  personId: string,
  { attempt, codeHash }: { attempt: string; codeHash: string },
  now: Date,
): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ isRight: boolean }[]>`
    WITH tried AS (
      UPDATE "SignInCode" SET tries = tries + 1
      WHERE "personId" = ${personId} AND attempt = ${attempt} AND tries < ${MAX_TRIES}
        AND "expiresAt" > ${now}::timestamptz
      RETURNING "codeHash"
    )
    SELECT "codeHash" = ${codeHash} AS "isRight" FROM tried`;
  if (!row?.isRight) return false;
  return (await prisma().signInCode.deleteMany({ where: { personId, codeHash } })).count > 0;
}

export async function deleteExpiredSignInCodes(now: Date): Promise<void> {
  await prisma().signInCode.deleteMany({ where: { expiresAt: { lt: now } } });
}

import { clientOf, prisma } from '../prisma';
import type { Connection } from '../database';

/** So often a code is guessed at most. */
const MOST_TRIES = 5;

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

/** The code that is expected of a person, by its hash. */
export async function updateSignInCode(
  personId: string,
  code: { codeHash: string; expiresAt: Date },
): Promise<void> {
  await prisma().signInCode.updateMany({ where: { personId }, data: { ...code, tries: 0 } });
}

/**
 * Uses a code of a person up. A wrong one counts as a try, and after five the code is worth nothing; of two at the same
 * moment one is right.
 */
export async function takeSignInCode(
  personId: string,
  { attempt, codeHash }: { attempt: string; codeHash: string },
  now: Date,
): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ isRight: boolean }[]>`
    WITH tried AS (
      UPDATE "SignInCode" SET tries = tries + 1
      WHERE "personId" = ${personId} AND attempt = ${attempt} AND tries < ${MOST_TRIES}
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

import { clientOf, prisma } from '../prisma';
import { database, type Connection } from '../database';

/** So often a code is guessed at most. */
const MOST_TRIES = 5;

/** Keeps a code of a person by its hash, in place of the one before. */
export async function replaceSignInCode(
  personId: string,
  code: { codeHash: string; expiresAt: Date },
  connection: Connection = database(),
): Promise<void> {
  const fresh = { ...code, tries: 0 };
  await clientOf(connection).signInCode.upsert({
    where: { personId },
    create: { personId, ...fresh },
    update: fresh,
  });
}

/**
 * Uses a code of a person up. A wrong one counts as a try, and after five the code is worth nothing. One statement, so
 * that of two at the same moment one is right.
 */
export async function takeSignInCode(personId: string, codeHash: string, now: Date): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ isRight: boolean }[]>`
    WITH tried AS (
      UPDATE "SignInCode" SET tries = tries + 1
      WHERE "personId" = ${personId} AND tries < ${MOST_TRIES} AND "expiresAt" > ${now}::timestamptz
      RETURNING "codeHash"
    )
    SELECT "codeHash" = ${codeHash} AS "isRight" FROM tried`;
  if (!row?.isRight) return false;
  return (await prisma().signInCode.deleteMany({ where: { personId, codeHash } })).count > 0;
}

export async function deleteExpiredSignInCodes(now: Date): Promise<void> {
  await prisma().signInCode.deleteMany({ where: { expiresAt: { lt: now } } });
}

import type { SecondFactorFor, SecondFactorRule } from '@/domain/people/second-factor';
import type { SessionRule } from '@/domain/people/session-bounds';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** Who must have a second factor, and how long sessions last. */
export type SecurityRules = SecondFactorRule & SessionRule;

/** The rules of the paper. */
export async function loadSecurityRules(connection: Connection = database()): Promise<SecurityRules> {
  const select = {
    secondFactorFor: true,
    secondFactorDueAt: true,
    sessionIdleHours: true,
    sessionDays: true,
  } as const;
  const row = await clientOf(connection).paper.findUniqueOrThrow({ where: { id: 1 }, select });
  return { ...row, secondFactorFor: row.secondFactorFor as SecondFactorFor };
}

export async function updateSecurityRules(
  rules: Partial<SecurityRules>,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).paper.update({ where: { id: 1 }, data: rules });
}

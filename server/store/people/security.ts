import type { SecondFactorFor, SecondFactorRule } from '@/domain/people/second-factor';
import type { SessionRule } from '@/domain/people/session-bounds';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** The requirements of the paper for signing in, and how long sessions last. */
export interface SecurityRules extends SecondFactorRule, SessionRule {
  /** Whether people without a second factor need a code by email in an unknown browser. */
  codeOnNewDevice: boolean;
}

/** The rules of the paper. */
export async function loadSecurityRules(connection: Connection = database()): Promise<SecurityRules> {
  const select = {
    secondFactorFor: true,
    secondFactorDueAt: true,
    sessionIdleHours: true,
    sessionDays: true,
    codeOnNewDevice: true,
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

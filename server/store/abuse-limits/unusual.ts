import { v7 as newId } from 'uuid';
import {
  DEFAULT_UNUSUAL_RULES,
  type OpenUnusualAct,
  type UnusualRuleName,
  type UnusualRules,
} from '@/domain/abuse-limits/rules';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** The rules for unusual acts. */
export async function loadUnusualRules(connection: Connection = database()): Promise<UnusualRules> {
  const row = await clientOf(connection).unusualRules.findUnique({ where: { id: 1 }, omit: { id: true } });
  return (row as UnusualRules | null) ?? DEFAULT_UNUSUAL_RULES;
}

export async function saveUnusualRules(rules: UnusualRules, connection: Connection): Promise<void> {
  await clientOf(connection).unusualRules.upsert({ where: { id: 1 }, create: rules, update: rules });
}

/** An unusual act to store. */
export interface NewUnusualAct {
  rule: UnusualRuleName;
  personId: string;
  /** The domain that it is about; empty: none. */
  domain: string;
  /** The stories in which it was done, where the rule is about a domain. */
  storyIds: string[];
  holds: boolean;
  at: Date;
}

/**
 * Stores a breach by a person. A stored breach that only notified admins can be turned into one that suspends the
 * person.
 * @returns whether it is new
 */
export async function insertUnusualAct(
  { rule, personId, domain, storyIds, holds, at }: NewUnusualAct,
  connection: Connection,
): Promise<boolean> {
  const count = await clientOf(connection).$executeRaw`
    INSERT INTO "UnusualAct" AS known (id, rule, "personId", domain, "storyIds", holds, at)
    VALUES (${newId()}, ${rule}, ${personId}, ${domain}, ${storyIds}, ${holds}, ${at}::timestamptz)
    ON CONFLICT ("personId", rule, domain) WHERE "settledAt" IS NULL
    DO UPDATE SET holds = true, "storyIds" = excluded."storyIds", at = excluded.at WHERE excluded.holds AND NOT known.holds`;
  return count > 0;
}

/** Whether a person is suspended until an admin decides. */
export async function isHeld(personId: string, connection: Connection = database()): Promise<boolean> {
  const where = { personId, holds: true, settledAt: null };
  return (await clientOf(connection).unusualAct.count({ where })) > 0;
}

/** Settles an open breach. @returns the person; null if it no longer exists or was already settled */
export async function settleUnusualAct(
  id: string,
  settledById: string,
  settledAt: Date,
  connection: Connection,
): Promise<{ personId: string; rule: UnusualRuleName; domain: string } | null> {
  const [row] = await clientOf(connection).unusualAct.updateManyAndReturn({
    where: { id, settledAt: null },
    data: { settledAt, settledById },
    select: { personId: true, rule: true, domain: true },
  });
  return row ? { ...row, rule: row.rule as UnusualRuleName } : null;
}

const open = { settledAt: null };

/** The number of open breaches. */
export const countUnusualActs = (): Promise<number> => clientOf(database()).unusualAct.count({ where: open });

/** The breaches that no admin has settled, newest first, with the ids of their stories. */
export async function listUnusualActs(
  limit: number,
): Promise<(Omit<OpenUnusualAct, 'stories'> & { storyIds: string[] })[]> {
  const rows = await clientOf(database()).unusualAct.findMany({
    where: open,
    orderBy: { at: 'desc' },
    take: limit,
    include: { person: { select: { name: true } } },
  });
  return rows.map(({ id, rule, personId, person, domain, storyIds, holds, at }) => ({
    ...{ id, personId, personName: person.name, domain, storyIds, isHeld: holds },
    ...{ rule: rule as UnusualRuleName, at: at.toISOString() },
  }));
}

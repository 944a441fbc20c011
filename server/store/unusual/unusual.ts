import {
  DEFAULT_UNUSUAL_RULES,
  LIVE_CHANGES,
  type OpenUnusualAct,
  type UnusualRuleName,
  type UnusualRules,
} from '@/domain/unusual/rules';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** How a change of what readers have is to be taken. */
export type Verdict = 'usual' | 'alarm' | 'hold' | 'held';

/** Judges a change of a locked story, so that of two by one person at once the second counts the first. */
export async function judgeLiveChange(
  { personId, storyId, now }: { personId: string; storyId: string; now: Date },
  connection: Connection,
): Promise<Verdict> {
  const { liveChanges, liveChangesMost, liveChangesMinutes } = DEFAULT_UNUSUAL_RULES;
  const [row] = await clientOf(connection).$queryRaw<[{ verdict: Verdict }]>`
    SELECT judge_live_change(${personId}, ${storyId}, ${[...LIVE_CHANGES]}, ${now}::timestamptz,
      ${liveChanges}, ${liveChangesMost}::int, ${liveChangesMinutes}::int) AS verdict`;
  return row.verdict;
}

/** What counts as unusual here. */
export async function loadUnusualRules(connection: Connection = database()): Promise<UnusualRules> {
  const row = await clientOf(connection).unusualRules.findUnique({ where: { id: 1 }, omit: { id: true } });
  return (row as UnusualRules | null) ?? DEFAULT_UNUSUAL_RULES;
}

export async function saveUnusualRules(rules: UnusualRules, connection: Connection): Promise<void> {
  await clientOf(connection).unusualRules.upsert({ where: { id: 1 }, create: rules, update: rules });
}

/** Keeps something unusual that a person did. @returns whether none of its kind was open */
export async function insertUnusualAct(
  act: { rule: UnusualRuleName; personId: string; holds: boolean; at: Date },
  connection: Connection,
): Promise<boolean> {
  const { count } = await clientOf(connection).unusualAct.createMany({ data: [act], skipDuplicates: true });
  return count > 0;
}

/** Whether a person has to wait for an admin. */
export async function isHeld(personId: string, connection: Connection = database()): Promise<boolean> {
  const where = { personId, holds: true, settledAt: null };
  return (await clientOf(connection).unusualAct.count({ where })) > 0;
}

/** Settles what is open. @returns whose it was; null where it is gone or settled already */
export async function settleUnusualAct(
  id: string,
  settledById: string,
  settledAt: Date,
  connection: Connection,
): Promise<{ personId: string; rule: UnusualRuleName } | null> {
  const [row] = await clientOf(connection).unusualAct.updateManyAndReturn({
    where: { id, settledAt: null },
    data: { settledAt, settledById },
    select: { personId: true, rule: true },
  });
  return row ? { personId: row.personId, rule: row.rule as UnusualRuleName } : null;
}

const open = { settledAt: null };

/** How much is open. */
export const countUnusualActs = (): Promise<number> => clientOf(database()).unusualAct.count({ where: open });

/** What no admin has settled, the newest first. */
export async function listUnusualActs(limit: number): Promise<OpenUnusualAct[]> {
  const rows = await clientOf(database()).unusualAct.findMany({
    where: open,
    orderBy: { at: 'desc' },
    take: limit,
    include: { person: { select: { name: true } } },
  });
  return rows.map(({ id, rule, personId, person, holds, at }) => ({
    ...{ id, personId, personName: person.name, isHeld: holds },
    ...{ rule: rule as UnusualRuleName, at: at.toISOString() },
  }));
}

import { WARNING_RULES } from '@/domain/checks/checks';
import type { RuleName } from '@/domain/checks/finding';
import type { StyleRule } from '@/domain/style/style-rule';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

const shown = { id: true, lang: true, pattern: true, message: true, suggestion: true } as const;

/** The rules of the house style, by language and in their order. */
export function listStyleRules(langs?: string[], connection: Connection = database()): Promise<StyleRule[]> {
  return clientOf(connection).styleRule.findMany({
    where: langs && { lang: { in: langs } },
    orderBy: [{ lang: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: shown,
  });
}

export type StyleRuleWords = Omit<StyleRule, 'id'>;

/** Adds a rule after the others of its language; returns its id. */
export async function insertStyleRule(
  rule: StyleRuleWords,
  now: Date,
  connection: Connection,
): Promise<string> {
  const last = await clientOf(connection).styleRule.aggregate({
    where: { lang: rule.lang },
    _max: { position: true },
  });
  const data = { ...rule, position: (last._max.position ?? -1) + 1, updatedAt: now };
  return (await clientOf(connection).styleRule.create({ data })).id;
}

/** A rule, or null. */
export function loadStyleRule(id: string, connection: Connection): Promise<StyleRule | null> {
  return clientOf(connection).styleRule.findUnique({ where: { id }, select: shown });
}

/** Changes some of a rule. */
export async function updateStyleRule(
  id: string,
  rule: Partial<StyleRuleWords>,
  now: Date,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).styleRule.update({ where: { id }, data: { ...rule, updatedAt: now } });
}

/** Removes a rule; false when there is none with this id. */
export async function deleteStyleRule(id: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).styleRule.deleteMany({ where: { id } })).count > 0;
}

/** Whether there is a rule with each of the ids. */
export async function areStyleRules(ids: string[], connection: Connection): Promise<boolean> {
  return (await clientOf(connection).styleRule.count({ where: { id: { in: ids } } })) === ids.length;
}

/** Puts the rules of a language into this order. */
export async function orderStyleRules(lang: string, ids: string[], connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    UPDATE "StyleRule" SET position = given.at - 1
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS given(id, at)
    WHERE "StyleRule".id = given.id AND lang = ${lang}`;
}

/** The checks whose override requires a reason. */
export async function loadReasonRules(connection: Connection = database()): Promise<RuleName[]> {
  const paper = await clientOf(connection).paper.findUniqueOrThrow({
    where: { id: 1 },
    select: { reasonRules: true },
  });
  return WARNING_RULES.filter(rule => paper.reasonRules.includes(rule));
}

export async function saveReasonRules(rules: RuleName[], connection: Connection): Promise<void> {
  await clientOf(connection).paper.update({ where: { id: 1 }, data: { reasonRules: rules } });
}

import { primaryLanguage } from '@/domain/language/languages';
import { z } from 'zod';
import { WARNING_RULES, reasonChoice, type ReasonChoice } from '@/domain/checks/checks';
import type { Actor } from '@/domain/people/permissions';
import { compileExpression } from '@/domain/style/expression';
import { compilePattern } from '@/domain/style/pattern';
import type { StyleRule } from '@/domain/style/style-rule';
import { notFound, Refused } from '@/server/problems/refused';
import { parseFieldChange } from '@/server/forms/field-changes';
import { orderedIds, requireSameOrder } from './ordered-ids';
import { changeForStaff } from '@/server/paper/staff-change';
import { parseInput } from '@/server/forms/parse-input';
import { languagesOfPaper } from './paper';
import {
  areStyleRules,
  deleteStyleRule,
  insertStyleRule,
  listStyleRules,
  loadReasonRules,
  loadStyleRule,
  orderStyleRules,
  saveReasonRules,
  updateStyleRule,
  type StyleRuleWords,
} from '@/server/store/paper/style-rules';
import { requirePermission } from '@/server/problems/require-permission';

/**
 * Limited, because every edited block is matched against every rule of its language, and a composer loads those of all
 * languages.
 */
const MAX_RULES = 300;
const MAX_RULES_IN_ALL = 1000;

const RuleLanguage = z.string().regex(/^[a-z]{2,3}$/, 'must be a primary language tag such as fr');
const RuleInput = z.strictObject({
  lang: RuleLanguage,
  pattern: z.string().trim().max(1000),
  message: z.string().trim().min(1).max(300),
  suggestion: z.string().max(200),
});
const OrderInput = z.strictObject({
  lang: RuleLanguage,
  ids: orderedIds(MAX_RULES),
  seen: orderedIds(MAX_RULES),
});
const ReasonRules = z.strictObject(
  Object.fromEntries(WARNING_RULES.map(rule => [rule, z.boolean().optional()])),
);

/** The house style as its admin keeps it, with the languages the paper is written in. @throws Refused 403 */
export async function styleForAdmin(actor: Actor) {
  requirePermission(actor, 'manage-style');
  const [rules, reasonRules, tags] = await Promise.all([
    listStyleRules(),
    loadReasonRules(),
    languagesOfPaper(),
  ]);
  const langs = [...new Set([...tags.map(primaryLanguage), ...rules.map(({ lang }) => lang)])];
  return { rules, reasonRules, langs };
}

/** @throws Refused 422 */
function requirePattern(pattern: string): void {
  const compiled = compilePattern(pattern, compileExpression);
  if (typeof compiled === 'string') throw new Refused(422, compiled, { field: 'pattern' });
}

/** @throws Refused 422 when another rule of the language has this pattern */
function requireFreePattern(pattern: string, others: readonly StyleRule[]): void {
  if (others.some(other => other.pattern === pattern))
    throw new Refused(422, 'rule-exists', { field: 'pattern' });
}

/** Adds a rule after the others of its language; returns its id. @throws Refused 403 or 422 */
export async function addStyleRule(actor: Actor, input: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-style');
  const rule = parseInput(RuleInput, input);
  requirePattern(rule.pattern);
  return changeForStaff(
    actor,
    { kind: 'style.add', data: { pattern: rule.pattern }, now },
    async connection => {
      const all = await listStyleRules(undefined, connection);
      const others = all.filter(({ lang }) => lang === rule.lang);
      if (others.length >= MAX_RULES) throw new Refused(422, 'too-many-rules', { limit: MAX_RULES });
      if (all.length >= MAX_RULES_IN_ALL)
        throw new Refused(422, 'too-many-rules', { limit: MAX_RULES_IN_ALL });
      requireFreePattern(rule.pattern, others);
      return insertStyleRule(rule, now, connection);
    },
  );
}

/** Changes a rule. @returns the saved values @throws Refused 403, 404, 409 or 422 */
export async function changeStyleRule(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<StyleRuleWords>> {
  requirePermission(actor, 'manage-style');
  const sent = parseFieldChange<StyleRuleWords>(RuleInput.partial(), input);
  if (sent.change.pattern !== undefined) requirePattern(sent.change.pattern);
  const subject = { kind: 'rule' as const, id };
  await changeForStaff(
    actor,
    { kind: 'style.change', subject, now },
    async (connection, requireUnchanged) => {
      const before = await loadStyleRule(id, connection);
      if (!before) throw notFound('rule');
      await requireUnchanged(before, sent);
      const { lang = before.lang, pattern } = sent.change;
      const others = (await listStyleRules([lang], connection)).filter(other => other.id !== id);
      if (pattern !== undefined) requireFreePattern(pattern, others);
      await updateStyleRule(id, sent.change, now, connection);
    },
  );
  return sent.change;
}

/** Removes a rule. @throws Refused 403 or 404 */
export async function removeStyleRule(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-style');
  await changeForStaff(
    actor,
    { kind: 'style.remove', subject: { kind: 'rule', id }, now },
    async connection => {
      if (!(await deleteStyleRule(id, connection))) throw notFound('rule');
    },
  );
}

/** Puts the rules of a language into an order. @throws Refused 403, 409 or 422 */
export async function orderStyle(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-style');
  const { lang, ids, seen } = parseInput(OrderInput, input);
  await changeForStaff(actor, { kind: 'style.order', data: { lang }, now }, async connection => {
    const current = (await listStyleRules([lang], connection)).map(({ id }) => id);
    if (!(await areStyleRules(ids, connection))) throw new Refused(422, 'no-such-rule', { field: 'ids' });
    requireSameOrder(current, { ids, seen });
    await orderStyleRules(lang, ids, connection);
  });
}

/** Sets which checks need a reason for publishing anyway. @returns the saved values @throws Refused 403, 409 or 422 */
export async function changeReasonRules(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Partial<ReasonChoice>> {
  requirePermission(actor, 'manage-style');
  const sent = parseFieldChange<ReasonChoice>(ReasonRules, input);
  await changeForStaff(actor, { kind: 'style.reasons', now }, async (connection, requireUnchanged) => {
    const before = reasonChoice(await loadReasonRules(connection));
    await requireUnchanged(before, sent);
    const after = { ...before, ...sent.change };
    await saveReasonRules(
      WARNING_RULES.filter(rule => after[rule]),
      connection,
    );
  });
  return sent.change;
}

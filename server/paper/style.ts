import { z } from 'zod';
import { ASKING_RULES } from '@/domain/checks/checks';
import { RULE_NAMES } from '@/domain/checks/finding';
import type { Actor } from '@/domain/people/permissions';
import { compileExpression } from '@/domain/style/expression';
import { compilePattern } from '@/domain/style/pattern';
import { notFound, Refused } from '@/server/http/refused';
import { orderedIds } from './ordered-ids';
import { changeForStaff } from './staff-change';
import { parseInput } from '@/server/http/parse-input';
import { languagesOfPaper } from './paper';
import {
  deleteStyleRule,
  insertStyleRule,
  listStyleRules,
  loadReasonRules,
  orderStyleRules,
  saveReasonRules,
  updateStyleRule,
} from '@/server/store/paper/style-rules';
import { requirePermission } from '@/server/people/permission';

/** Every rule of a language is tried at every edited block, and a composer loads those of all languages. */
const MOST_RULES = 300;
const MOST_RULES_IN_ALL = 1000;

const primaryLanguage = z.string().regex(/^[a-z]{2,3}$/, 'must be a primary language tag such as fr');
const RuleInput = z.strictObject({
  lang: primaryLanguage,
  pattern: z.string().trim().max(1000),
  message: z.string().trim().min(1).max(300),
  suggestion: z.string().max(200),
});
const OrderInput = z.strictObject({
  lang: primaryLanguage,
  ids: orderedIds(MOST_RULES),
});
const ReasonRules = z.strictObject({ rules: z.array(z.enum(RULE_NAMES)).max(RULE_NAMES.length) });

/** The house style as its admin keeps it, with the languages the paper is written in. @throws Refused 403 */
export async function styleForAdmin(actor: Actor) {
  requirePermission(actor, 'manage-style');
  const [rules, reasonRules, tags] = await Promise.all([
    listStyleRules(),
    loadReasonRules(),
    languagesOfPaper(),
  ]);
  const langs = [...new Set([...tags.map(tag => tag.split('-')[0]!), ...rules.map(({ lang }) => lang)])];
  return { rules, reasonRules, langs };
}

function parseRule(input: unknown) {
  const rule = parseInput(RuleInput, input);
  const compiled = compilePattern(rule.pattern, compileExpression);
  if (typeof compiled === 'string') throw new Refused(422, compiled, { field: 'pattern' });
  return rule;
}

/** Adds a rule after the others of its language; returns its id. @throws Refused 403 or 422 */
export async function addStyleRule(actor: Actor, input: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-style');
  const rule = parseRule(input);
  return changeForStaff(
    actor,
    { kind: 'style.add', data: { pattern: rule.pattern }, now },
    async connection => {
      const all = await listStyleRules(undefined, connection);
      const others = all.filter(({ lang }) => lang === rule.lang);
      if (others.length >= MOST_RULES) throw new Refused(422, 'too-many-rules', { limit: MOST_RULES });
      if (all.length >= MOST_RULES_IN_ALL)
        throw new Refused(422, 'too-many-rules', { limit: MOST_RULES_IN_ALL });
      return insertStyleRule(rule, now, connection);
    },
  );
}

/** Changes a rule. @throws Refused 403, 404 or 422 */
export async function changeStyleRule(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-style');
  const rule = parseRule(input);
  await changeForStaff(
    actor,
    { kind: 'style.change', subject: { kind: 'rule', id }, now },
    async connection => {
      if (!(await updateStyleRule(id, rule, now, connection))) throw notFound('rule');
    },
  );
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

/** Puts the rules of a language into an order. @throws Refused 403 or 422 */
export async function orderStyle(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-style');
  const { lang, ids } = parseInput(OrderInput, input);
  await changeForStaff(actor, { kind: 'style.order', data: { lang }, now }, async connection => {
    if (!(await orderStyleRules(lang, ids, connection)))
      throw new Refused(422, 'no-such-rule', { field: 'ids' });
  });
}

/** Chooses the checks that are published over only with a reason. @throws Refused 403 or 422 */
export async function changeReasonRules(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-style');
  const { rules } = parseInput(ReasonRules, input);
  const asking = ASKING_RULES.filter(rule => rules.includes(rule));
  await changeForStaff(actor, { kind: 'style.reasons', data: { rules: asking }, now }, connection =>
    saveReasonRules(asking, connection),
  );
}

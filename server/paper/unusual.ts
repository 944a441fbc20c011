import * as z from 'zod/mini';
import { SettleRequest, UnusualChange } from '@/domain/api/people/unusual';
import { registrableDomain } from '@/domain/document/linked-domains';
import { can, type Actor } from '@/domain/people/permissions';
import { MAX_ALLOWED_DOMAINS, type OpenUnusualAct, type UnusualRules } from '@/domain/abuse-limits/rules';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { parseFieldChange } from '@/server/forms/field-changes';
import { changeForStaff } from '@/server/paper/staff-change';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockPaper } from '@/server/store/paper/paper';
import { countOthersWithSiteRole, lockAdmins } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { awaitSecondAdmin, waitsForSecondAdmin } from '@/server/abuse-limits/second-admin';
import { listHeadlines } from '@/server/store/stories/story-lists';
import {
  countUnusualActs,
  isHeld,
  listUnusualActs,
  loadUnusualRules,
  saveUnusualRules,
  settleUnusualAct,
} from '@/server/store/abuse-limits/unusual';

const SHOWN = 50;
/** Of one act. */
const SHOWN_STORIES = 10;

/** The limits and the open breaches. @throws Refused 403 */
export async function unusualForAdmin(
  actor: Actor,
): Promise<{ rules: UnusualRules; open: OpenUnusualAct[] }> {
  requirePermission(actor, 'manage-paper');
  const [rules, acts] = await Promise.all([loadUnusualRules(), listUnusualActs(SHOWN)]);
  const headlines = await listHeadlines(acts.flatMap(({ storyIds }) => storyIds.slice(0, SHOWN_STORIES)));
  const open = acts.map(({ storyIds, ...act }) => ({
    ...act,
    stories: storyIds.flatMap(id => (id in headlines ? [{ id, headline: headlines[id]! }] : [])),
  }));
  return { rules, open };
}

/** The number of open breaches, for people who can settle them; else 0. */
export async function unusualAlarm(actor: Actor): Promise<number> {
  return can(actor, 'manage-people').allowed ? countUnusualActs() : 0;
}

/** Changes the limits and what happens on a breach. @returns the saved values @throws Refused 403, 409 or 422 */
export async function changeUnusualRules(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Partial<UnusualRules>> {
  requirePermission(actor, 'manage-paper');
  const sent = parseFieldChange<UnusualRules>(z.partial(UnusualChange), input);
  const { change } = sent;
  if (change.allowedDomains) change.allowedDomains = requireDomains(change.allowedDomains);
  const waits = await inTransaction(async connection => {
    const before = await loadUnusualRules(connection);
    const wanted = { kind: 'unusual' as const, personId: null, change };
    const isWeaker = before.newAdmin === 'hold' && (change.newAdmin ?? 'hold') !== 'hold';
    return isWeaker && awaitSecondAdmin(actor, wanted, now, connection);
  });
  if (waits) throw waitsForSecondAdmin();
  await changeForStaff(actor, { kind: 'paper.unusual', now }, async (connection, requireUnchanged) => {
    await requireNotHeld(actor, connection);
    const before = await loadUnusualRules(connection);
    await requireUnchanged(before, sent);
    if (change.newAdmin === 'hold' && before.newAdmin !== 'hold') await requireSecondAdmin(actor, connection);
    await saveUnusualRules({ ...before, ...change }, connection);
  });
  return change;
}

/** Saves changed limits in a transaction. @param change as a client sent it @throws Refused 422 */
export async function applyUnusualRules(change: object, connection: Connection): Promise<void> {
  const before = await loadUnusualRules(connection);
  const parsed = parseInput<Partial<UnusualRules>>(z.partial(UnusualChange), change);
  await saveUnusualRules({ ...before, ...parsed }, connection);
}

/** A single admin could not release themselves. @throws Refused 422 */
async function requireSecondAdmin({ personId }: Actor, connection: Connection): Promise<void> {
  await lockAdmins(connection);
  if ((await countOthersWithSiteRole('admin', personId, connection)) === 0)
    throw new Refused(422, 'needs-second-admin', { field: 'newAdmin' });
}

/** The domains of what an admin wrote, which may be whole addresses, each once. @throws Refused 422 */
function requireDomains(lines: string[]): string[] {
  const domains = lines.map(line => registrableDomain(/^https?:/i.test(line) ? line : `https://${line}`));
  if (domains.includes(null)) throw new Refused(422, 'not-a-domain', { field: 'allowedDomains' });
  return [...new Set(domains.flatMap(domain => domain ?? []))].sort();
}

/**
 * Settles a breach: a suspended person can continue, counted from zero. A domain that the admin allows never counts as
 * new from now on.
 * @throws Refused 403, 404, or 422 when the list of allowed domains is full
 */
export async function settleUnusual(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  const { allowsDomain = false } = parseInput(SettleRequest, input);
  await inTransaction(async connection => {
    await lockPaper(connection);
    await requireNotHeld(actor, connection);
    const settled = await settleUnusualAct(id, actor.personId, now, connection);
    if (!settled) throw notFound('unusual-act');
    const { personId, rule, domain } = settled;
    const allows = allowsDomain && domain !== '';
    if (allows) await allowDomain(domain, connection);
    const subject = { kind: 'person' as const, id: personId };
    const data = { rule, ...(domain && { domain, allowed: allows }) };
    await insertEvent(
      { kind: 'person.settle', personId: actor.personId, subject, at: now, data },
      connection,
    );
  });
}

/** @throws Refused 422 */
async function allowDomain(domain: string, connection: Connection): Promise<void> {
  const rules = await loadUnusualRules(connection);
  if (rules.allowedDomains.includes(domain)) return;
  if (rules.allowedDomains.length >= MAX_ALLOWED_DOMAINS)
    throw new Refused(422, 'too-many-domains', { limit: MAX_ALLOWED_DOMAINS });
  const allowedDomains = [...rules.allowedDomains, domain].sort();
  await saveUnusualRules({ ...rules, allowedDomains }, connection);
}

/** Refuses a suspended admin, who may not decide about people while there is another admin. @throws Refused 403 */
export async function requireNotHeld({ personId }: Actor, connection: Connection): Promise<void> {
  if (!(await isHeld(personId, connection))) return;
  if ((await countOthersWithSiteRole('admin', personId, connection)) > 0)
    throw new Refused(403, 'held-for-review');
}

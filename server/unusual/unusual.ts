import { UnusualChange } from '@/domain/api/people/unusual';
import { differenceOf } from '@/domain/audit/difference';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import type { OpenUnusualAct, UnusualRules } from '@/domain/unusual/rules';
import { parseInput } from '@/server/http/parse-input';
import { notFound, Refused } from '@/server/http/refused';
import { requirePermission } from '@/server/people/permission';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockPaper } from '@/server/store/paper/paper';
import { countOthersWithSiteRole } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import {
  countUnusualActs,
  isHeld,
  listUnusualActs,
  loadUnusualRules,
  saveUnusualRules,
  settleUnusualAct,
} from '@/server/store/unusual/unusual';

const SHOWN = 50;

/** What counts as unusual, and what is open. @throws Refused 403 */
export async function unusualForAdmin(
  actor: Actor,
): Promise<{ rules: UnusualRules; open: OpenUnusualAct[] }> {
  requirePermission(actor, 'manage-paper');
  const [rules, open] = await Promise.all([loadUnusualRules(), listUnusualActs(SHOWN)]);
  return { rules, open };
}

/** How much is open, for those who can settle it. */
export async function unusualAlarm(actor: Actor): Promise<number> {
  return canInPaper(actor, 'manage-people').allowed ? countUnusualActs() : 0;
}

/** Changes what counts as unusual and what is done about it. @throws Refused 403 or 422 */
export async function changeUnusualRules(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const rules = parseInput(UnusualChange, input);
  await inTransaction(async connection => {
    await lockPaper(connection);
    await requireFree(actor, connection);
    const difference = differenceOf(await loadUnusualRules(connection), rules);
    await saveUnusualRules(rules, connection);
    const event = {
      kind: 'paper.security' as const,
      personId: actor.personId,
      at: now,
      data: { difference },
    };
    await insertEvent(event, connection);
  });
}

/**
 * Settles something unusual: a person who was held can go on, counted anew.
 * @throws Refused 403, 404
 */
export async function settleUnusual(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-people');
  await inTransaction(async connection => {
    await requireFree(actor, connection);
    const settled = await settleUnusualAct(id, actor.personId, now, connection);
    if (!settled) throw notFound('unusual-act');
    const subject = { kind: 'person' as const, id: settled.personId };
    const data = { rule: settled.rule };
    await insertEvent(
      { kind: 'person.settle', personId: actor.personId, subject, at: now, data },
      connection,
    );
  });
}

/** An admin who is held releases no one, unless there is no other admin. @throws Refused 403 */
async function requireFree({ personId }: Actor, connection: Connection): Promise<void> {
  if (!(await isHeld(personId, connection))) return;
  if ((await countOthersWithSiteRole('admin', personId, connection)) > 0)
    throw new Refused(403, 'held-for-review');
}

import { planRules, rulesBefore, type AffectedRules } from '@/domain/audit/revert/other-plans';
import type { Actor } from '@/domain/people/permissions';
import { changeRetention } from '@/server/retention/retention';
import { listAffectedRules } from '@/server/store/audit/revert/affected-others';
import type { ActsOf } from '@/server/store/audit/revert/affected-stories';
import { loadPaperSettings } from '@/server/store/paper/paper';
import { loadRetention } from '@/server/store/retention/retention';
import { loadUnusualRules } from '@/server/store/abuse-limits/unusual';
import { changeUnusualRules } from '@/server/paper/unusual';
import { plannedFor, type RevertKind } from './kind';

interface RulesKind {
  subject: 'unusual-rules' | 'retention';
  /** Of the events that change the rules. */
  kinds: string[];
  load(): Promise<object>;
  change(actor: Actor, form: object, now: Date): Promise<unknown>;
}

/** Rules of the paper that are in no recorded state, from their events. */
function ofRules({ subject, kinds, load, change }: RulesKind): RevertKind {
  const changedBy = async (acts: ActsOf): Promise<AffectedRules> => ({
    ...{ id: '1', now: { ...(await load()) }, changed: await listAffectedRules(kinds, acts) },
  });
  return {
    async plan(acts) {
      const affected = await changedBy(acts);
      if (!affected.changed.length) return { things: 0, items: [] };
      const { name } = await loadPaperSettings();
      return plannedFor([{ ...affected, name }], one => planRules(subject, one));
    },
    async act(_, { actor, acts, now }) {
      const affected = await changedBy(acts);
      await change(actor, { change: rulesBefore(affected), seen: affected.now }, now);
    },
  };
}

/** The limits on unusual activity, and what happens on a breach. */
export const unusualRules = ofRules({
  subject: 'unusual-rules',
  // Before these events had their own kind, they had that of the other security rules.
  kinds: ['paper.unusual', 'paper.security'],
  load: () => loadUnusualRules(),
  change: changeUnusualRules,
});

/** After how many days personal data is deleted. */
export const retention = ofRules({
  subject: 'retention',
  kinds: ['paper.retention'],
  load: async () => Object.fromEntries((await loadRetention()).map(({ kind, days }) => [kind, days])),
  change: changeRetention,
});

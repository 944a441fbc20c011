import { planRules, rulesBefore, type TouchedRules } from '@/domain/audit/revert/other-plans';
import type { Actor } from '@/domain/people/permissions';
import { changeRetention } from '@/server/retention/retention';
import { listTouchedRules } from '@/server/store/audit/revert/touched-rules';
import type { ActsOf } from '@/server/store/audit/revert/touched-stories';
import { loadPaperSettings } from '@/server/store/paper/paper';
import { loadRetention } from '@/server/store/retention/retention';
import { loadUnusualRules } from '@/server/store/unusual/unusual';
import { changeUnusualRules } from '@/server/unusual/unusual';
import { plannedFor, type RevertKind } from '../kind';

interface RulesKind {
  subject: 'unusual-rules' | 'retention';
  /** Of the events that change the rules. */
  kinds: string[];
  load(): Promise<object>;
  change(actor: Actor, form: object, now: Date): Promise<unknown>;
}

/** Rules of the paper that are in no recorded state, from their events. */
function ofRules({ subject, kinds, load, change }: RulesKind): RevertKind {
  const touchedBy = async (acts: ActsOf): Promise<TouchedRules> => ({
    ...{ id: '1', now: { ...(await load()) }, changed: await listTouchedRules(kinds, acts) },
  });
  return {
    async plan(acts) {
      const touched = await touchedBy(acts);
      if (!touched.changed.length) return { things: 0, items: [] };
      const { name } = await loadPaperSettings();
      return plannedFor([{ ...touched, name }], one => planRules(subject, one));
    },
    async act(_, { actor, acts, now }) {
      const touched = await touchedBy(acts);
      await change(actor, { change: rulesBefore(touched), seen: touched.now }, now);
    },
  };
}

/** What counts as unusual, and what is done about it. */
export const unusualRules = ofRules({
  subject: 'unusual-rules',
  // Until they had a kind of their own, these events had that of the other rules of security.
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

import type { AdminWords } from '@/components/newsroom/words/admin/words';
import type { UnusualRuleName, UnusualRules } from '@/domain/abuse-limits/rules';

/** The words of the rules that name their fields. */
export type UnusualLabels = Pick<AdminWords['unusual'], 'minutes' | 'allowed' | 'most'> & {
  rules: Record<UnusualRuleName, string>;
};

/** What the fields of the rules are called. */
export const unusualLabels = ({
  rules,
  most,
  minutes,
  allowed,
}: UnusualLabels): Record<keyof UnusualRules, string> => ({
  liveChanges: rules['live-changes'],
  liveChangesMost: most['live-changes'],
  liveChangesMinutes: minutes,
  newDomain: rules['new-domain'],
  newDomainMost: most['new-domain'],
  newDomainMinutes: minutes,
  allowedDomains: allowed,
  newAdmin: rules['new-admin'],
});

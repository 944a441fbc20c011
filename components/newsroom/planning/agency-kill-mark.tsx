'use client';
import AlertIcon from 'lucide-react/icons/octagon-alert';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import type { BudgetRow } from '@/domain/api/budget-rows';

/** That the agency killed what a story was made of; nothing for any other. */
export function AgencyKillMark({ row }: { row: Pick<BudgetRow, 'agencyKilled'> }) {
  const { agencyKill } = useWords();
  if (!row.agencyKilled) return null;
  return (
    <span className="agency-kill">
      <Icon of={AlertIcon} small />
      {agencyKill.mark}
    </span>
  );
}

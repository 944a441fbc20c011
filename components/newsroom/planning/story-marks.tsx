'use client';
import AlertIcon from 'lucide-react/icons/octagon-alert';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { UnpublishedMark } from '@/components/ui/stage-mark';

/** Marks a story whose agency source was killed; nothing for any other. */
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

/** The priority of a story beside its slug; nothing without one. */
export function PriorityMark({ row: { priority } }: { row: Pick<BudgetRow, 'priority'> }) {
  const { planning } = useWords();
  if (priority === null) return null;
  const title = `${planning.priority} ${planning.priorities[priority]}`;
  return (
    <span className="priority-mark" data-priority={priority} title={title}>
      <span aria-hidden>{priority}</span>
      <span className="visually-hidden">{title}</span>
    </span>
  );
}

/** The number of unpublished changes of a live story; nothing for any other. */
export function Unpublished({ row }: { row: Pick<BudgetRow, 'unpublishedChanges'> }) {
  const { unpublished } = useWords();
  if (!row.unpublishedChanges) return null;
  return <UnpublishedMark word={unpublished.mark(row.unpublishedChanges)} />;
}

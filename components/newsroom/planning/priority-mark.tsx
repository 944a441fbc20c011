'use client';
import { useWords } from '@/components/ui/words/words-provider';
import type { BudgetRow } from '@/domain/api/budget-rows';

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

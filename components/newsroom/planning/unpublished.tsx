'use client';
import { UnpublishedMark } from '@/components/ui/unpublished-mark';
import { useWords } from '@/components/ui/words/words-provider';
import type { BudgetRow } from '@/domain/api/budget-rows';

/** How many changes of a live story readers do not have yet; nothing for any other. */
export function Unpublished({ row }: { row: Pick<BudgetRow, 'unpublishedChanges'> }) {
  const { unpublished } = useWords();
  if (!row.unpublishedChanges) return null;
  return <UnpublishedMark word={unpublished.mark(row.unpublishedChanges)} />;
}

import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import type { BudgetColumn } from '@/domain/api/budget-rows';
import { budgetHref, type BudgetChoice } from '../planning/view';

interface SortHeadProps {
  column: BudgetColumn;
  label: string;
  chosen: BudgetChoice;
  className?: string;
}

/** The next sort order of a column: ascending, descending, then none. */
export function nextSort(column: BudgetColumn, { sort }: BudgetChoice): string | null {
  // By default the list starts with the last changed.
  if (column === 'changed') return sort === 'changed' ? null : 'changed';
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? null : column;
}

/** The head of a column, which sorts by it. A link, so that an address holds the order. */
export function SortHead({ column, label, chosen, className }: SortHeadProps) {
  const { sort } = chosen;
  const isUp = sort === column;
  const isDown = sort === `-${column}` || (column === 'changed' && sort === null);
  return (
    <th scope="col" className={className} aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}>
      <ScreenLink
        className="sort-head"
        href={budgetHref({ ...chosen, sort: nextSort(column, chosen) })}
        scroll={false}
      >
        {label}
        {isUp && <Icon of={ArrowUpIcon} small />}
        {isDown && <Icon of={ArrowDownIcon} small />}
      </ScreenLink>
    </th>
  );
}

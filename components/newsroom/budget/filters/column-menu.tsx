'use client';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import CheckIcon from 'lucide-react/icons/check';
import Columns3Icon from 'lucide-react/icons/columns-3';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import {
  BUDGET_CELLS,
  moveColumn,
  readColumns,
  toggleColumn,
  writeColumns,
  type BudgetCell,
} from '@/domain/planning/budget-columns';
import { useDisclosure } from '../../list/use-disclosure';
import { budgetHref, type BudgetChoice } from '../../planning/view';
import { columnLabels } from '../column-head';

/** The columns that a person sees, and their order. Links, so that an address holds both. */
export function ColumnMenu({ chosen }: { chosen: BudgetChoice }) {
  const words = useNewsroomWords();
  const details = useDisclosure();
  const labels = columnLabels(words);
  const cells = readColumns(chosen.columns);
  const hrefOf = (next: readonly BudgetCell[]) => budgetHref({ ...chosen, columns: writeColumns(next) });
  return (
    <details className="filter-menu column-menu at-end" ref={details}>
      <summary className="chip" title={words.budget.columns} aria-label={words.budget.columns}>
        <Icon of={Columns3Icon} small />
      </summary>
      <ul className="menu">
        {[...cells, ...BUDGET_CELLS.filter(cell => !cells.includes(cell))].map(cell => {
          const on = cells.includes(cell);
          return (
            <li key={cell} className="saved-view">
              <ScreenLink
                className="item"
                href={hrefOf(toggleColumn(cells, cell))}
                aria-current={on ? 'true' : undefined}
                scroll={false}
              >
                <span>{labels[cell]}</span>
                {on && <Icon of={CheckIcon} small />}
              </ScreenLink>
              {cells.indexOf(cell) > 0 && (
                <ScreenLink
                  className="button icon-only tiny"
                  href={hrefOf(moveColumn(cells, cell))}
                  aria-label={words.budget.moveColumn(labels[cell])}
                  title={words.budget.moveColumn(labels[cell])}
                  scroll={false}
                >
                  <Icon of={ArrowUpIcon} small />
                </ScreenLink>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import type { NewsroomWords } from '@/components/newsroom/words/words';
import { BUDGET_COLUMNS, type BudgetColumn } from '@/domain/api/budget-rows';
import { nextSort } from '../sort-head';
import { budgetHref, type BudgetChoice } from '../../planning/view';
import { FilterMenu } from '../../list/filter-menu';

/** The order of the budget where it has no column heads to press: the column that it is sorted by, and the others. */
export function SortMenu({ chosen, words }: { chosen: BudgetChoice; words: NewsroomWords }) {
  const { slugLine, headline, stage, reporter, section, changed } = words.budget;
  const { deadline } = words.planning;
  const labels: Record<BudgetColumn, string> = {
    slug: slugLine,
    ...{ headline, stage, reporter, section, changed, deadline },
  };
  const isUp = chosen.sort !== null && !chosen.sort.startsWith('-');
  const by = BUDGET_COLUMNS.find(column => column === chosen.sort?.replace(/^-/, '')) ?? 'changed';
  return (
    <FilterMenu
      key={`sort ${chosen.sort}`}
      className="sort-menu"
      name={`${isUp ? '↑' : '↓'} ${labels[by]}`}
      value={null}
      options={BUDGET_COLUMNS.map(column => ({
        label: labels[column],
        href: budgetHref({ ...chosen, sort: nextSort(column, chosen) }),
        on: column === by,
      }))}
    />
  );
}

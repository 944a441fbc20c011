import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { BudgetCell } from '@/domain/planning/budget-columns';
import type { BudgetChoice } from '../planning/view';
import { SortHead } from './sort-head';

interface ColumnHeadProps {
  cell: BudgetCell;
  chosen: BudgetChoice;
  words: NewsroomWords;
}

/** The head of a chosen column. */
export function ColumnHead({ cell, chosen, words }: ColumnHeadProps) {
  const label = columnLabels(words)[cell];
  switch (cell) {
    case 'editions':
      return <th scope="col">{label}</th>;
    case 'picture':
      return (
        <th scope="col" className="wide">
          <span className="visually-hidden">{label}</span>
        </th>
      );
    case 'length':
      return (
        <th scope="col" className="wide align-end">
          {label}
        </th>
      );
    case 'deadline':
    case 'changed':
      return <SortHead column={cell} label={label} chosen={chosen} className="align-end" />;
    case 'section':
      return <SortHead column={cell} label={label} chosen={chosen} className="section-cell" />;
    case 'stage':
    case 'reporter':
      return <SortHead column={cell} label={label} chosen={chosen} />;
  }
}

/** What the chosen columns are called. */
export function columnLabels({ budget, planning }: NewsroomWords): Record<BudgetCell, string> {
  const { stage, reporter, section, editions, picture, changed } = budget;
  return {
    stage,
    reporter,
    section,
    editions,
    picture,
    length: planning.length,
    deadline: planning.deadline,
    changed,
  };
}

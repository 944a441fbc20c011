import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { BudgetCell } from '@/domain/planning/budget-columns';

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

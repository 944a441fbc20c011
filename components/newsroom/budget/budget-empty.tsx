import { ScreenLink } from '@/components/newsroom/screen-link';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { isNarrowed, withoutFilters, type BudgetChoice } from '../planning/view';

/** Why the list is empty, and the way on. */
export function BudgetEmpty({ chosen, words }: { chosen: BudgetChoice; words: NewsroomWords }) {
  const narrowed = isNarrowed(chosen);
  return (
    <div className="empty empty-list" role="status">
      <strong>{narrowed ? words.budget.nothingTitle : words.budget.emptyTitle}</strong>
      <p>{narrowed ? words.budget.nothingText : words.budget.emptyText}</p>
      {narrowed && (
        <div className="row">
          <ScreenLink className="button line" href={withoutFilters(chosen.layout)}>
            {words.budget.clear}
          </ScreenLink>
        </div>
      )}
    </div>
  );
}

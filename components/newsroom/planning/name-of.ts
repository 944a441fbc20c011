import type { BudgetRow } from '@/domain/api/budget-rows';
import type { NewsroomWords } from '../words/words';

/** What a person calls a story of a list: its slug, else its headline. */
export const nameOf = ({ slug, headline }: Pick<BudgetRow, 'slug' | 'headline'>, words: NewsroomWords) =>
  slug || headline || words.budget.newSlug;

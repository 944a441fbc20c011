import type { BudgetRow } from '@/domain/api/budget-rows';
import type { NewsroomWords } from '../words/words';
import type { BudgetEdition } from './view';

/** What a person calls a story of a list: its slug, else its headline. */
export const nameOf = ({ slug, headline }: Pick<BudgetRow, 'slug' | 'headline'>, words: NewsroomWords) =>
  slug || headline || words.budget.newSlug;

/** The editions without a version of a story. */
export const missingEditions = <Edition extends Pick<BudgetEdition, 'id'>>(
  { versions }: Pick<BudgetRow, 'versions'>,
  editions: Edition[],
): Edition[] => editions.filter(({ id }) => !versions.some(({ editionId }) => editionId === id));

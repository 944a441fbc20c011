import type { BudgetRow } from '@/domain/api/budget-rows';
import type { BudgetEdition } from './view';

/** The editions without a version of a story. */
export const missingEditions = <Edition extends Pick<BudgetEdition, 'id'>>(
  { versions }: Pick<BudgetRow, 'versions'>,
  editions: Edition[],
): Edition[] => editions.filter(({ id }) => !versions.some(({ editionId }) => editionId === id));

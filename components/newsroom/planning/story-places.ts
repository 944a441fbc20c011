import { can, type Actor } from '@/domain/people/permissions';
import type { BudgetDesk, BudgetEdition } from './view';

/** The edition and desk of a new story. */
export interface StoryPlaceChoice {
  editionId: string;
  deskId: string | null;
}

/** Every edition and desk in which the actor may create a story. */
export function storyPlaces(
  actor: Actor,
  editions: BudgetEdition[],
  desks: BudgetDesk[],
): StoryPlaceChoice[] {
  return editions
    .flatMap(({ id: editionId }) =>
      [null, ...desks.map(({ id }) => id)].map(deskId => ({ editionId, deskId })),
    )
    .filter(place => can(actor, 'create-story', place).allowed);
}

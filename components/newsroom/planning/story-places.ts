import { can, type Actor } from '@/domain/people/permissions';
import { openDesks, type ListedDesk } from '@/domain/paper/desk';
import type { BudgetEdition } from './view';

/** The edition and desk of a new story. */
export interface StoryPlaceChoice {
  editionId: string;
  deskId: string | null;
}

/** Every edition and desk in which the actor may create a story. */
export function storyPlaces(
  actor: Actor,
  editions: BudgetEdition[],
  desks: ListedDesk[],
): StoryPlaceChoice[] {
  return editions
    .flatMap(({ id: editionId }) =>
      [null, ...openDesks(desks).map(({ id }) => id)].map(deskId => ({ editionId, deskId })),
    )
    .filter(place => can(actor, 'create-story', place).allowed);
}

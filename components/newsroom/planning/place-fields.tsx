'use client';
import { SelectField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { StoryPlaceChoice } from './story-places';
import type { ListedDesk } from '@/domain/paper/desk';
import type { BudgetEdition } from './view';

interface PlaceFieldsProps {
  /** The places in which the person can create a story. */
  places: StoryPlaceChoice[];
  editions: BudgetEdition[];
  desks: ListedDesk[];
  chosen: StoryPlaceChoice;
  onChange(change: Partial<StoryPlaceChoice>): void;
}

/** The chosen place, or the first one of its edition when its desk is not available there. */
export function availablePlace(places: StoryPlaceChoice[], { editionId, deskId }: StoryPlaceChoice) {
  const here = places.filter(place => place.editionId === editionId);
  return { editionId, deskId: (here.find(place => place.deskId === deskId) ?? here[0])?.deskId ?? null };
}

/** Chooses the edition and desk of a new story. */
export function PlaceFields({ places, editions, desks, chosen, onChange }: PlaceFieldsProps) {
  const { budget } = useNewsroomWords();
  const { editionId, deskId } = chosen;
  return (
    <>
      <SelectField
        label={budget.edition}
        value={editionId}
        onChange={event => onChange({ editionId: event.target.value })}
      >
        {editions
          .filter(({ id }) => places.some(place => place.editionId === id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      <SelectField
        label={budget.desk}
        value={deskId ?? ''}
        onChange={event => onChange({ deskId: event.target.value || null })}
      >
        {places
          .filter(place => place.editionId === editionId)
          .map(({ deskId: id }) => (
            <option key={id} value={id ?? ''}>
              {desks.find(desk => desk.id === id)?.name ?? budget.noDesk}
            </option>
          ))}
      </SelectField>
    </>
  );
}

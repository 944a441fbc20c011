'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Beginning } from './places-to-write';
import type { BudgetDesk, BudgetEdition } from './view';

interface NewStoryPlaceProps {
  places: Beginning[];
  editions: BudgetEdition[];
  desks: BudgetDesk[];
  likely: Beginning;
  opening: boolean;
  onBegin(place: Beginning): void;
}

/** Chooses edition and desk; only places in which the person may write are offered. */
export function NewStoryPlace({ places, editions, desks, likely, opening, onBegin }: NewStoryPlaceProps) {
  const words = useNewsroomWords();
  const [editionId, setEditionId] = useState(likely.editionId);
  const [wanted, setWanted] = useState(likely.deskId);
  const here = places.filter(place => place.editionId === editionId);
  const deskId = (here.find(place => place.deskId === wanted) ?? here[0])?.deskId ?? null;
  return (
    <form
      className="menu place"
      onSubmit={event => {
        event.preventDefault();
        onBegin({ editionId, deskId });
      }}
    >
      <SelectField
        label={words.budget.edition}
        value={editionId}
        onChange={event => setEditionId(event.target.value)}
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
        label={words.budget.desk}
        value={deskId ?? ''}
        onChange={event => setWanted(event.target.value || null)}
      >
        {here.some(place => place.deskId === null) && <option value="">{words.budget.noDesk}</option>}
        {desks
          .filter(({ id }) => here.some(place => place.deskId === id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      <Button look="line" type="submit">
        {opening ? words.newStory.opening : words.newStory.begin}
      </Button>
    </form>
  );
}

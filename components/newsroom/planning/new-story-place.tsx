'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { useLanguage } from '@/components/ui/words/words-provider';
import { textIn } from '@/domain/paper/by-language';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { StoryPlaceChoice } from './story-places';
import type { BudgetDesk, BudgetEdition, BudgetTemplate } from './view';

interface NewStoryPlaceProps {
  places: StoryPlaceChoice[];
  editions: BudgetEdition[];
  desks: BudgetDesk[];
  templates: BudgetTemplate[];
  likely: StoryPlaceChoice;
  opening: boolean;
  onChoose(place: StoryPlaceChoice, templateId?: string): void;
}

/** Chooses edition, desk and template; only places in which the person may write are offered. */
export function NewStoryPlace(props: NewStoryPlaceProps) {
  const { places, editions, desks, templates, likely, opening, onChoose } = props;
  const lang = useLanguage();
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
        onChoose({ editionId, deskId });
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
      <Button variant="line" type="submit">
        {opening ? words.newStory.opening : words.newStory.start}
      </Button>
      {templates.length > 0 && (
        <div role="group" aria-label={words.templates.template} className="template-choice">
          <span className="label">{words.templates.template}</span>
          {templates.map(({ id, names }) => (
            <button
              type="button"
              className="item"
              key={id}
              onClick={() => onChoose({ editionId, deskId }, id)}
            >
              {textIn(names, lang)}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}

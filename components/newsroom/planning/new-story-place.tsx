'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/components/ui/words/words-provider';
import { textIn } from '@/domain/paper/by-language';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { availablePlace, PlaceFields } from './place-fields';
import type { StoryPlaceChoice } from './story-places';
import type { ListedDesk } from '@/domain/paper/desk';
import type { BudgetEdition, BudgetTemplate } from './view';

interface NewStoryPlaceProps {
  places: StoryPlaceChoice[];
  editions: BudgetEdition[];
  desks: ListedDesk[];
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
  const [wanted, setWanted] = useState(likely);
  const place = availablePlace(places, wanted);
  return (
    <form
      className="menu place"
      onSubmit={event => {
        event.preventDefault();
        onChoose(place);
      }}
    >
      <PlaceFields
        {...{ places, editions, desks }}
        chosen={place}
        onChange={change => setWanted({ ...wanted, ...change })}
      />
      <Button variant="line" type="submit">
        {opening ? words.newStory.opening : words.newStory.start}
      </Button>
      {templates.length > 0 && (
        <div role="group" aria-label={words.templates.template} className="template-choice">
          <span className="label">{words.templates.template}</span>
          {templates.map(({ id, names }) => (
            <button type="button" className="item" key={id} onClick={() => onChoose(place, id)}>
              {textIn(names, lang)}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}

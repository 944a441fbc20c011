'use client';
import type { Visit } from '@/domain/people/presence';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Avatar, tintOf } from '@/components/ui/avatar';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';

const MAX_SHOWN = 4;

const namesOf = (people: Visit[]) => [
  ...new Map(people.map(({ personId, name }) => [personId, name])).values(),
];

/** The other people who have the screen open. */
export function PeopleOnScreen({ people }: { people: Visit[] }) {
  const words = useNewsroomWords().presence;
  const lang = useLanguage();
  const names = namesOf(people);
  const more = names.length - MAX_SHOWN;
  return (
    <>
      <span className="visually-hidden" role="status">
        {names.length > 0 && words.alsoHere(joined(names, lang))}
      </span>
      {names.length > 0 && (
        <ul className="stack people-on-screen" aria-label={words.label}>
          {names.slice(0, MAX_SHOWN).map(name => (
            <li key={name}>
              <Avatar name={name} here labelled />
            </li>
          ))}
          {more > 0 && <li className="muted tabular">+{more}</li>}
        </ul>
      )}
    </>
  );
}

interface PeopleAtProps {
  people: Visit[];
  place: string;
  /** How they are announced. */
  say(names: string): string;
  id?: string;
}

/** The names of the people who have this open; nothing without any. */
export function PeopleAt({ people, place, say, id }: PeopleAtProps) {
  const lang = useLanguage();
  const names = namesOf(people.filter(({ field }) => field === place));
  if (!names.length) return null;
  return (
    <span className="people-at truncate" id={id} data-tint={tintOf(names[0]!)}>
      {say(joined(names, lang))}
    </span>
  );
}

'use client';
import type { Visit } from '@/domain/people/presence';
import { Avatar } from '@/components/ui/avatar';
import { useComposerWords } from '@/components/composer/words/use-composer-words';

const MOST_SHOWN = 5;

/** The other people who have the story open. */
export function PeopleHere({ people }: { people: Visit[] }) {
  const words = useComposerWords().presence;
  const names = [...new Map(people.map(({ personId, name }) => [personId, name])).entries()];
  if (!names.length) return null;
  const more = names.length - MOST_SHOWN;
  return (
    <ul className="stack people-here" aria-label={words.label}>
      {names.slice(0, MOST_SHOWN).map(([id, name]) => (
        <li key={id}>
          <Avatar name={name} here labelled />
        </li>
      ))}
      {more > 0 && <li className="muted tabular">{words.more(more)}</li>}
    </ul>
  );
}

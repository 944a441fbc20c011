'use client';
import ChevronIcon from 'lucide-react/icons/chevron-down';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { deferred } from './deferred';
import type { PresenceTools } from './presence/use-presence';

const MAX_SHOWN = 5;

const PersonHere = deferred(rest => rest.PersonHere);

/** The other people who have the story open. */
export function PeopleHere({ presence }: { presence: PresenceTools }) {
  const { people } = presence;
  const words = useComposerWords().presence;
  const names = [...new Map(people.map(({ personId, name }) => [personId, name])).entries()];
  const lang = useLanguage();
  const list = joined(
    names.map(([, name]) => name),
    lang,
  );
  const more = names.length - MAX_SHOWN;
  return (
    <>
      <span className="visually-hidden" role="status">
        {names.length > 0 && words.alsoHere(list)}
      </span>
      {names.length > 0 && (
        <>
          <ul className="stack people-here desk-only" aria-label={words.label}>
            {names.slice(0, MAX_SHOWN).map(([id, name]) => (
              <li key={id}>
                <Avatar name={name} here labelled />
              </li>
            ))}
            {more > 0 && <li className="muted tabular">{words.more(more)}</li>}
          </ul>
          <span className="people-where">
            <Menu
              label={words.where}
              trigger={
                <>
                  <span className="phone-only">
                    <Avatar name={names[0]![1]} here />
                  </span>
                  <span className="desk-only">
                    <Icon of={ChevronIcon} small />
                  </span>
                </>
              }
              button={{ tiny: true }}
              atEnd
            >
              {close =>
                people.map(visit => <PersonHere key={visit.visit} visit={visit} {...{ presence, close }} />)
              }
            </Menu>
          </span>
        </>
      )}
    </>
  );
}

import AlertIcon from 'lucide-react/icons/triangle-alert';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { PersonRow } from '@/domain/api/people/person-rows';
import type { Selection } from '@/components/newsroom/list/use-selection';
import { allPlaces, allRoles } from './grant-words';
import { peopleHref, type PeopleChoice, type Places } from './view';

interface PeopleTableProps {
  rows: PersonRow[];
  places: Places;
  chosen: PeopleChoice;
  selection: Selection<PersonRow>;
}

/** People by name, each with what they may do and where. */
export function PeopleTable({ rows, places, chosen, selection }: PeopleTableProps) {
  const words = useNewsroomWords();
  const lang = useLanguage();
  const { name, roles, where, secondFactor, lastHere, noSession } = words.people;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col" className="select-cell">
            <span className="visually-hidden">{words.bulk.select(words.people.title)}</span>
          </th>
          <th scope="col">{name}</th>
          <th scope="col">{roles}</th>
          <th scope="col" className="desk-only">
            {where}
          </th>
          <th scope="col" className="factor-cell">
            {secondFactor}
          </th>
          <th scope="col" className="align-end">
            {lastHere}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(person => (
          <tr
            key={person.id}
            className={
              person.id === chosen.person || selection.has(person.id) ? 'story-row selected' : 'story-row'
            }
          >
            <td className="select-cell">
              <input
                className="check"
                type="checkbox"
                aria-label={words.people.bulk.select(person.name)}
                checked={selection.has(person.id)}
                onChange={() => selection.toggle(person.id)}
              />
            </td>
            <td>
              <span className="person">
                <Avatar name={person.name} />
                <ScreenLink
                  className="row-link entry-name"
                  dir="auto"
                  href={peopleHref({ ...chosen, person: person.id })}
                  aria-current={person.id === chosen.person ? 'true' : undefined}
                  scroll={false}
                >
                  {person.name}
                </ScreenLink>
              </span>
            </td>
            <td className="soft roles-cell">
              {allRoles(person.grants, words, lang)}
              {person.awaitsAdmin && <span className="awaits-admin">{words.people.newAdmin.waiting}</span>}
              <span className="factor-line">
                <SecondFactors person={person} none={words.people.noSecondStep} />
              </span>
            </td>
            <td
              className="soft desk-only truncate where-cell"
              title={allPlaces(person.grants, places, words, lang)}
            >
              {allPlaces(person.grants, places, words, lang)}
            </td>
            <td className="factor-cell">
              <SecondFactors person={person} none={words.people.noFactor} />
            </td>
            <td className="align-end tabular soft">
              {person.lastSeenAt ? (
                <When at={person.lastSeenAt} />
              ) : (
                <span className="muted">{noSession}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The second factors of a person; a warning when a required one is missing. */
function SecondFactors({ person, none }: { person: PersonRow; none: string }) {
  const { factors } = useNewsroomWords().people;
  const lang = useLanguage();
  const { secondFactors, lacksSecondFactor } = person;
  if (secondFactors.length)
    return (
      <span className="soft">
        {joined(
          secondFactors.map(factor => factors[factor]),
          lang,
        )}
      </span>
    );
  return lacksSecondFactor ? (
    <span className="warn">
      <Icon of={AlertIcon} small /> {none}
    </span>
  ) : (
    <span className="muted">{none}</span>
  );
}

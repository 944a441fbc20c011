import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import { When } from '@/components/newsroom/words/when';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { allPlaces, allRoles } from './grant-words';
import { peopleHref, type PeopleChoice, type PersonView, type Places } from './view';

interface PeopleTableProps {
  everybody: PersonView[];
  places: Places;
  chosen: PeopleChoice;
  words: NewsroomWords;
}

export function PeopleTable({ everybody, places, chosen, words }: PeopleTableProps) {
  const lines = everybody
    .map(person => ({
      person,
      roles: allRoles(person.grants, words),
      where: allPlaces(person.grants, places, words),
    }))
    .filter(({ person }) => person.isDeactivated === chosen.deactivated)
    .filter(({ person, roles, where }) =>
      [person.name, person.email, roles, where].some(text => holds(text, chosen.words)),
    );
  const { title, name, roles, where, lastHere, none, noneText, noneDeactivated, noSession } = words.people;
  if (!lines.length)
    return (
      <div className="scroll">
        <div className="empty empty-list" role="status">
          <strong>{none}</strong>
          <p>{chosen.deactivated && !chosen.words ? noneDeactivated : noneText}</p>
          <div className="row">
            <Link className="btn line" href="/newsroom/people">
              {words.budget.clear}
            </Link>
          </div>
        </div>
      </div>
    );
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{roles}</th>
            <th scope="col" className="desk-only">
              {where}
            </th>
            <th scope="col" className="r">
              {lastHere}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ person, ...line }) => (
            <tr key={person.id} className={person.id === chosen.person ? 'story-row sel' : 'story-row'}>
              <td>
                <span className="who">
                  <Avatar name={person.name} />
                  <Link
                    className="row-link pn"
                    href={peopleHref({ ...chosen, person: person.id })}
                    aria-current={person.id === chosen.person ? 'true' : undefined}
                    scroll={false}
                  >
                    {person.name}
                  </Link>
                </span>
              </td>
              <td className="soft">{line.roles}</td>
              <td className="soft desk-only cut where-cell" title={line.where}>
                {line.where}
              </td>
              <td className="r num soft">
                {person.sessions[0] ? (
                  <When at={person.sessions[0].lastSeenAt} />
                ) : (
                  <span className="dim">{noSession}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function holds(text: string, words: string): boolean {
  return text.toLocaleLowerCase().includes(words.toLocaleLowerCase());
}

'use client';
import UserPlusIcon from 'lucide-react/icons/user-plus';
import { Deadline } from '@/components/newsroom/planning/deadline';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { When } from '@/components/newsroom/time/when';
import { languageName } from '@/components/newsroom/words/language-name';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { useLanguage } from '@/components/ui/words/words-provider';
import { deskHref, type DeskView } from './view';

/** People shown in a row. */
const FACES = 3;

interface DeskTableProps {
  desks: DeskView[];
  langs: string[];
  mostCounted: number;
  open: string | null;
}

/** Open desks in their order, then closed ones. */
export function DeskTable({ desks, langs, mostCounted, open }: DeskTableProps) {
  const words = useNewsroomWords().desks;
  const closed = desks.filter(({ closedAt }) => closedAt);
  // A language in which no desk has a name is not reported as missing.
  const named = langs.filter(tag => desks.some(({ names }) => names[tag]));
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.desk}</th>
          <th scope="col" className="desk-only">
            {words.otherNames}
          </th>
          <th scope="col">{words.people}</th>
          <th scope="col" className="align-end">
            {words.openStories}
          </th>
          <th scope="col" className="align-end">
            {words.deadline}
          </th>
        </tr>
      </thead>
      <tbody>
        {desks
          .filter(({ closedAt }) => !closedAt)
          .map(desk => (
            <DeskRow key={desk.id} {...{ desk, langs: named, mostCounted }} isOpen={desk.id === open} />
          ))}
      </tbody>
      {closed.length > 0 && (
        <tbody>
          <tr className="group">
            <th colSpan={5} scope="rowgroup">
              {words.closed} <span className="soft">{words.closedText}</span>
            </th>
          </tr>
          {closed.map(desk => (
            <DeskRow key={desk.id} {...{ desk, langs: named, mostCounted }} isOpen={desk.id === open} />
          ))}
        </tbody>
      )}
    </table>
  );
}

interface DeskRowProps {
  desk: DeskView;
  langs: string[];
  mostCounted: number;
  isOpen: boolean;
}

function DeskRow({ desk, langs, mostCounted, isOpen }: DeskRowProps) {
  const words = useNewsroomWords().desks;
  const lang = useLanguage();
  const { id, name, names, shownName, closedAt, people, openStories, deadline } = desk;
  const others = [name, ...langs.map(tag => names[tag])].filter(other => other && other !== shownName);
  const missing = langs.filter(tag => !names[tag]);
  return (
    <tr className={isOpen ? 'story-row selected' : 'story-row'}>
      <td>
        <ScreenLink
          className="row-link entry-name"
          dir="auto"
          href={deskHref(id)}
          aria-current={isOpen ? 'true' : undefined}
          scroll={false}
        >
          {shownName}
        </ScreenLink>
      </td>
      <td className="soft desk-only truncate">
        {others.length || closedAt || !missing[0] ? (
          <bdi>{[...new Set(others)].join(' · ')}</bdi>
        ) : (
          <span className="warn">{words.noName(languageName(missing[0], lang))}</span>
        )}
      </td>
      <td>
        {people.length ? (
          <span className="desk-people">
            {people.slice(0, FACES).map(person => (
              <Avatar key={person.id} name={person.name} labelled />
            ))}
            {people.length > FACES && <span className="soft">{words.more(people.length - FACES)}</span>}
          </span>
        ) : (
          !closedAt && (
            <span className="warn">
              <Icon of={UserPlusIcon} small /> {words.nobody}
            </span>
          )
        )}
      </td>
      <td className="align-end tabular">
        {openStories > mostCounted ? words.atLeast(mostCounted) : openStories}
      </td>
      <td className="align-end tabular">
        {closedAt ? (
          <span className="soft">
            {words.closedOn} <When at={closedAt} />
          </span>
        ) : (
          deadline && <Deadline at={deadline} stage="draft" />
        )}
      </td>
    </tr>
  );
}

import { ScreenLink } from '@/components/newsroom/screen-link';
import type { PersonRows } from '@/domain/api/people/person-rows';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ListKeys } from '../list/list-keys';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { AddPerson } from './add-person';
import { ImportPeople } from './import/import-people';
import { PeopleFilters } from './people-filters';
import { PeopleList } from './people-list';
import { PersonPanel } from './person-panel';
import { peopleHref, type PeopleChoice, type PeopleCounts, type PersonView, type Places } from './view';

interface PeopleScreenProps {
  list: PersonRows;
  counts: PeopleCounts;
  /** Whose panel is open. */
  open: PersonView | null;
  places: Places;
  chosen: PeopleChoice;
  /** Whether the form for a new person is open. */
  adds: boolean;
  lang: InterfaceLanguage;
}

export function PeopleScreen({ list, counts, open, places, chosen, adds, lang }: PeopleScreenProps) {
  const words = newsroomWords(lang);
  const narrowed = peopleHref({ ...chosen, person: null });
  return (
    <>
      <TopBar title={words.people.title} where={words.people.active(counts.active)}>
        <ScreenLink className="button" href="/newsroom/email">
          {words.email.title}
        </ScreenLink>
        <ListKeys />
        <ImportPeople places={places} />
        <AddPerson places={places} opens={adds} />
      </TopBar>
      <PeopleFilters chosen={chosen} counts={counts} words={words} />
      <div className={open ? 'split people has-open' : 'split people'}>
        <PeopleList key={narrowed} list={list} places={places} chosen={chosen} />
        {open && <PersonPanel key={open.id} person={open} places={places} listHref={narrowed} />}
      </div>
    </>
  );
}

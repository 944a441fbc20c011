import type { InterfaceLanguage } from '@/components/ui/words/words';
import { ListKeys } from '../budget/keys/list-keys';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { AddPerson } from './add-person';
import { PeopleFilters } from './people-filters';
import { PeopleTable } from './people-table';
import { PersonPanel } from './person-panel';
import { peopleHref, type PeopleChoice, type PersonView, type Places } from './view';

interface PeopleScreenProps {
  everybody: PersonView[];
  places: Places;
  chosen: PeopleChoice;
  lang: InterfaceLanguage;
}

export function PeopleScreen({ everybody, places, chosen, lang }: PeopleScreenProps) {
  const words = newsroomWords(lang);
  const active = everybody.filter(person => !person.isDeactivated).length;
  const open = everybody.find(({ id }) => id === chosen.person);
  return (
    <>
      <TopBar title={words.people.title} where={words.people.active(active)}>
        <a className="btn" href="/newsroom/email">
          {words.email.title}
        </a>
        <ListKeys />
        <AddPerson places={places} />
      </TopBar>
      <PeopleFilters chosen={chosen} active={active} all={everybody.length} words={words} />
      <div className={open ? 'split people has-open' : 'split people'}>
        <PeopleTable everybody={everybody} places={places} chosen={chosen} words={words} />
        {open && (
          <PersonPanel
            key={open.id}
            person={open}
            places={places}
            listHref={peopleHref({ ...chosen, person: null })}
          />
        )}
      </div>
    </>
  );
}

import SearchIcon from 'lucide-react/icons/search';
import Form from 'next/form';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { peopleHref, type PeopleChoice } from './view';

interface PeopleFiltersProps {
  chosen: PeopleChoice;
  counts: { active: number; deactivated: number };
  words: NewsroomWords;
}

export function PeopleFilters({ chosen, counts, words }: PeopleFiltersProps) {
  const { activeFilter, deactivatedFilter, search, searchLabel } = words.people;
  return (
    <div className="strip filters" role="group" aria-label={words.budget.filters}>
      <nav className="seg" aria-label={words.budget.filters}>
        {[
          { label: activeFilter, count: counts.active, deactivated: false },
          { label: deactivatedFilter, count: counts.deactivated, deactivated: true },
        ].map(({ label, count, deactivated }) => (
          <Link
            key={label}
            href={peopleHref({ ...chosen, deactivated, person: null, after: null })}
            aria-current={chosen.deactivated === deactivated ? 'true' : undefined}
          >
            {label} <span className="num dim">{count}</span>
          </Link>
        ))}
      </nav>
      <Form className="filter-search" action="/newsroom/people" role="search">
        {chosen.deactivated && <input type="hidden" name="show" value="deactivated" />}
        <label className="search">
          <Icon of={SearchIcon} small />
          <input
            key={chosen.words}
            type="search"
            name="q"
            defaultValue={chosen.words}
            placeholder={search}
            aria-label={searchLabel}
            maxLength={100}
            data-list-search
          />
        </label>
      </Form>
    </div>
  );
}

import SearchIcon from 'lucide-react/icons/search';
import Form from 'next/form';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { shownAs } from '@/domain/people/shown-people';
import { peopleHref, type PeopleChoice, type PeopleCounts } from './view';

interface PeopleFiltersProps {
  chosen: PeopleChoice;
  counts: PeopleCounts;
  words: NewsroomWords;
}

export function PeopleFilters({ chosen, counts, words }: PeopleFiltersProps) {
  const { activeFilter, withoutFactor, deactivatedFilter, search, searchLabel } = words.people;
  const show = shownAs(chosen);
  const shown = { deactivated: false, withoutFactor: false };
  return (
    <div className="strip filters" role="group" aria-label={words.budget.filters}>
      <nav className="segmented" aria-label={words.budget.filters}>
        {[
          { label: activeFilter, count: counts.active, shown },
          { label: withoutFactor, count: counts.withoutFactor, shown: { ...shown, withoutFactor: true } },
          { label: deactivatedFilter, count: counts.deactivated, shown: { ...shown, deactivated: true } },
        ].map(({ label, count, shown: those }) => (
          <ScreenLink
            key={label}
            href={peopleHref({ ...chosen, ...those, person: null, after: null })}
            aria-current={show === shownAs(those) ? 'true' : undefined}
          >
            {label} <span className="tabular muted">{count}</span>
          </ScreenLink>
        ))}
      </nav>
      <Form className="filter-search" action="/newsroom/people" role="search">
        {show && <input type="hidden" name="show" value={show} />}
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

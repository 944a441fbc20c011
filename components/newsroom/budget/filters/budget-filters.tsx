import SearchIcon from 'lucide-react/icons/search';
import XIcon from 'lucide-react/icons/x';
import Form from 'next/form';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { STAGES } from '@/domain/story/workflow';
import { DayFilter } from './day-filter';
import { FilterMenu } from './filter-menu';
import { SortMenu } from './sort-menu';
import { StageFilter } from './stage-filter';
import { budgetHref, isNarrowed, withoutFilters, type BudgetView } from '../view';

/** Every filter is a link or a form, so that an address holds all of them and scripts are not needed. */
export function BudgetFilters({ view, words }: { view: BudgetView; words: NewsroomWords }) {
  const { chosen, editions, desks } = view;
  const { stage, edition, desk, mine, sort } = chosen;
  const hidden = Object.entries({ stage, edition, desk, mine: mine ? '1' : null, sort });
  return (
    <div className="strip filters" role="group" aria-label={words.budget.filters}>
      <StageFilter view={view} stages={STAGES} words={words} />
      {editions.length > 1 && (
        <FilterMenu
          key={`edition ${edition}`}
          name={words.budget.edition}
          value={editions.find(({ code }) => code === edition)?.shortName ?? null}
          options={[
            { label: words.budget.anyEdition, href: budgetHref({ ...chosen, edition: null }), on: !edition },
            ...editions.map(({ code, name }) => ({
              label: name,
              href: budgetHref({ ...chosen, edition: code }),
              on: code === edition,
            })),
          ]}
        />
      )}
      {desks.length > 0 && (
        <FilterMenu
          key={`desk ${desk}`}
          name={words.budget.desk}
          value={desks.find(({ id }) => id === desk)?.name ?? null}
          options={[
            { label: words.budget.anyDesk, href: budgetHref({ ...chosen, desk: null }), on: !desk },
            ...desks.map(({ id, name }) => ({
              label: name,
              href: budgetHref({ ...chosen, desk: id }),
              on: id === desk,
            })),
          ]}
        />
      )}
      <DayFilter chosen={chosen} />
      <SortMenu chosen={chosen} words={words} />
      <Link
        className={mine ? 'chip on' : 'chip'}
        href={budgetHref({ ...chosen, mine: !mine })}
        aria-current={mine ? 'true' : undefined}
      >
        <b>{words.budget.mine}</b>
        {mine && <Icon of={XIcon} small />}
      </Link>
      {isNarrowed(chosen) && (
        <Link className="btn tiny" href={withoutFilters(chosen.layout)}>
          {words.budget.clear}
        </Link>
      )}
      <Form className="filter-search" action="/newsroom" role="search">
        {hidden.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <label className="search">
          <Icon of={SearchIcon} small />
          <input
            key={chosen.words}
            type="search"
            name="q"
            defaultValue={chosen.words}
            placeholder={words.budget.searchHint}
            aria-label={words.budget.searchLabel}
            maxLength={100}
            data-list-search
          />
        </label>
      </Form>
    </div>
  );
}

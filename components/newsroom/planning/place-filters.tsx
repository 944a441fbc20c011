import XIcon from 'lucide-react/icons/x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { DayFilter } from './day-filter';
import { FilterMenu } from '../list/filter-menu';
import { ReporterFilter } from './reporter-filter';
import { toggleEdition } from './several-editions';
import { budgetHref, isNarrowed, type BudgetChoice, type BudgetView } from './view';

const NO_FILTERS: Omit<BudgetChoice, 'layout' | 'columns'> = {
  ...{
    stage: null,
    edition: null,
    desk: null,
    mine: false,
    reporter: null,
    day: null,
    words: '',
    sort: null,
  },
};

interface PlaceFiltersProps {
  view: Pick<BudgetView, 'chosen' | 'editions' | 'desks'>;
  words: NewsroomWords;
  /** Whether a day can be chosen. */
  withDay?: boolean;
}

/** The filters that all views of the budget have: edition, desk, day and whose stories. */
export function PlaceFilters({ view, words, withDay = false }: PlaceFiltersProps) {
  const { chosen, editions, desks } = view;
  const { edition, desk, mine } = chosen;
  const chosenEditions = editions.filter(({ code }) => edition?.split(',').includes(code));
  return (
    <>
      {editions.length > 1 && (
        <FilterMenu
          name={words.budget.edition}
          value={chosenEditions.map(({ shortName }) => shortName).join(' · ') || null}
          options={[
            { label: words.budget.anyEdition, href: budgetHref({ ...chosen, edition: null }), on: !edition },
            ...editions.map(({ code, name }) => ({
              label: name,
              href: budgetHref({ ...chosen, edition: toggleEdition(edition, code) }),
              on: chosenEditions.some(one => one.code === code),
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
            ...desks.map(({ id, name, isClosed }) => ({
              label: isClosed ? words.desks.closedName(name) : name,
              href: budgetHref({ ...chosen, desk: id }),
              on: id === desk,
            })),
          ]}
        />
      )}
      {withDay && <DayFilter chosen={chosen} />}
      <ScreenLink
        className={mine ? 'chip is-on' : 'chip'}
        href={budgetHref({ ...chosen, mine: !mine, reporter: null })}
        aria-current={mine ? 'true' : undefined}
      >
        <b>{words.budget.mine}</b>
        {mine && <Icon of={XIcon} small />}
      </ScreenLink>
      <ReporterFilter key={`reporter ${chosen.reporter?.id}`} chosen={chosen} />
      {isNarrowed(chosen) && (
        <ScreenLink
          className="button tiny"
          href={budgetHref({ ...NO_FILTERS, layout: chosen.layout, columns: chosen.columns })}
        >
          {words.budget.clear}
        </ScreenLink>
      )}
    </>
  );
}

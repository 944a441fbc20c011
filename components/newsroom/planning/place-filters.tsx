import FunnelXIcon from 'lucide-react/icons/funnel-x';
import XIcon from 'lucide-react/icons/x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { DayFilter } from './day-filter';
import { FilterMenu } from '../list/filter-menu';
import { MoreFilters } from './more-filters';
import { budgetHref, isNarrowed, type BudgetChoice, type BudgetView } from './view';

const NO_FILTERS: Omit<BudgetChoice, 'layout' | 'columns'> = {
  ...{ stage: null, edition: null, desk: null, section: null, priority: null, mine: false },
  ...{ reporter: null, day: null, words: '', sort: null },
};

interface PlaceFiltersProps {
  view: Pick<BudgetView, 'chosen' | 'editions' | 'desks' | 'sections'>;
  words: NewsroomWords;
  /** Whether a day can be chosen. */
  withDay?: boolean;
}

/** The filters that all views of the budget have. */
export function PlaceFilters({ view, words, withDay = false }: PlaceFiltersProps) {
  const { chosen, editions } = view;
  const { edition, mine } = chosen;
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
      {withDay && <DayFilter chosen={chosen} />}
      <ScreenLink
        className={mine ? 'chip is-on' : 'chip'}
        href={budgetHref({ ...chosen, mine: !mine, reporter: null })}
        aria-current={mine ? 'true' : undefined}
      >
        <b>{words.budget.mine}</b>
        {mine && <Icon of={XIcon} small />}
      </ScreenLink>
      <MoreFilters view={view} />
      {isNarrowed(chosen) && (
        <ScreenLink
          className="button icon-only"
          href={budgetHref({ ...NO_FILTERS, layout: chosen.layout, columns: chosen.columns })}
          aria-label={words.budget.clear}
          title={words.budget.clear}
        >
          <Icon of={FunnelXIcon} small />
        </ScreenLink>
      )}
    </>
  );
}

/** The chosen editions after one is chosen in addition, or no longer; null for all. @param codes separated by commas */
export function toggleEdition(codes: string | null, code: string): string | null {
  const chosen = codes?.split(',') ?? [];
  const after = chosen.includes(code) ? chosen.filter(one => one !== code) : [...chosen, code];
  return after.join() || null;
}

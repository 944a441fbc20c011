import SearchIcon from 'lucide-react/icons/search';
import Form from 'next/form';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { STAGES } from '@/domain/story/workflow';
import type { SavedView } from '@/domain/api/planning/views';
import { SavedViews } from '../../planning/saved-views';
import { PlaceFilters } from '../../planning/place-filters';
import { ColumnMenu } from './column-menu';
import { SortMenu } from './sort-menu';
import { StageFilter } from './stage-filter';
import { budgetQuery, type BudgetView } from '../../planning/view';

interface BudgetFiltersProps {
  view: BudgetView;
  /** What the person saved. */
  views: SavedView[];
  words: NewsroomWords;
}

/** Every filter is a link or a form, so that an address holds all of them and scripts are not needed. */
export function BudgetFilters({ view, views, words }: BudgetFiltersProps) {
  const { chosen } = view;
  const hidden = [...budgetQuery({ ...chosen, words: '' })];
  return (
    <div className="strip filters" role="group" aria-label={words.budget.filters}>
      <StageFilter view={view} stages={STAGES} words={words} />
      <PlaceFilters view={view} words={words} withDay />
      <SavedViews views={views} chosen={chosen} />
      <SortMenu chosen={chosen} words={words} />
      <ColumnMenu chosen={chosen} />
      <Form className="filter-search" action="/newsroom" role="search">
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
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

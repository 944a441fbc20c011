import type { ComponentProps } from 'react';
import { PlaceFilters } from '../planning/place-filters';
import { ListKeys } from '../list/list-keys';
import { LiveRefresh } from '../list/live-refresh';
import { NewStory } from '../planning/new-story';
import type { PlanningFrame, PlanningScreenProps } from '../planning/view';
import { SavedViews } from '../planning/saved-views';
import { ViewSwitch } from '../planning/view-switch';
import { PlanStory } from '../planning/plan-story';
import { TopBar } from '../top-bar';
import { newsroomWords } from '../words/words';
import { Board } from './board';

interface BoardScreenProps extends PlanningScreenProps {
  view: PlanningFrame & { columns: ComponentProps<typeof Board>['columns'] };
}

/** The board with its filters. */
export function BoardScreen({ view, views, lang, actor, renderedAt, defaultPlace }: BoardScreenProps) {
  const words = newsroomWords(lang);
  const { chosen, columns, editions, desks, templates } = view;
  const forms = { actor, editions, desks, defaultPlace };
  return (
    <>
      <TopBar title={words.budget.title}>
        <ViewSwitch chosen={chosen} words={words} />
        <ListKeys newStory={Boolean(defaultPlace)} />
        <PlanStory {...forms} />
        <NewStory {...forms} templates={templates} />
      </TopBar>
      <div className="strip filters" role="group" aria-label={words.budget.filters}>
        <PlaceFilters view={view} words={words} withDay />
        <SavedViews views={views} chosen={chosen} />
      </div>
      <LiveRefresh renderedAt={renderedAt} />
      <Board columns={columns} chosen={chosen} editions={editions} renderedAt={renderedAt} />
    </>
  );
}

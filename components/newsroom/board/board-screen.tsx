import type { SavedView } from '@/domain/api/planning/views';
import type { Actor } from '@/domain/people/permissions';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import type { ComponentProps } from 'react';
import { PlaceFilters } from '../planning/place-filters';
import { ListKeys } from '../list/list-keys';
import { LiveRefresh } from '../list/live-refresh';
import { NewStory } from '../planning/new-story';
import type { BudgetChoice, BudgetDesk, BudgetEdition, BudgetTemplate, BudgetView } from '../planning/view';
import { SavedViews } from '../planning/saved-views';
import { ViewSwitch } from '../planning/view-switch';
import { PlanStory } from '../planning/plan-story';
import { TopBar } from '../top-bar';
import { newsroomWords } from '../words/words';
import { Board } from './board';

interface BoardScreenProps {
  view: {
    chosen: BudgetChoice;
    columns: ComponentProps<typeof Board>['columns'];
    editions: BudgetEdition[];
    desks: BudgetDesk[];
    sections: BudgetView['sections'];
    templates: BudgetTemplate[];
  };
  /** What the person saved. */
  views: SavedView[];
  lang: InterfaceLanguage;
  actor: Actor;
  drawnAt: number;
  /** Where a new story of this person most likely belongs. */
  defaultPlace: { editionId: string; deskId: string | null } | null;
}

/** The board with its filters. */
export function BoardScreen({ view, views, lang, actor, drawnAt, defaultPlace }: BoardScreenProps) {
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
      <LiveRefresh drawnAt={drawnAt} />
      <Board columns={columns} chosen={chosen} editions={editions} drawnAt={drawnAt} />
    </>
  );
}

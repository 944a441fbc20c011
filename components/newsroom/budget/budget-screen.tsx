import NewspaperIcon from 'lucide-react/icons/newspaper';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { TopBar } from '@/components/newsroom/top-bar';
import { adminWords } from '@/components/newsroom/words/admin/words';
import { newsroomWords, type NewsroomWords } from '@/components/newsroom/words/words';
import type { SavedView } from '@/domain/api/planning/views';
import type { Actor } from '@/domain/people/permissions';
import type { ComponentProps } from 'react';
import { FirstSteps } from '../start/first-steps';
import { DocumentDrop } from './document-drop';
import { BudgetFilters } from './filters/budget-filters';
import { BudgetList } from './budget-list';
import { LiveRefresh } from '../list/live-refresh';
import { RememberFilters } from './filters/remember-filters';
import { ListKeys } from '../list/list-keys';
import { PlanStory } from '../planning/plan-story';
import { NewStory } from '../planning/new-story';
import { ScheduleAlarms } from './schedule-alarms';
import { ViewSwitch } from '../planning/view-switch';
import {
  budgetHref,
  isNarrowed,
  rememberedQuery,
  withoutFilters,
  type BudgetView,
  type BudgetChoice,
} from '../planning/view';

/** Stories of a narrowed budget are counted up to this number. */
const MAX_COUNTED = 1000;

interface BudgetScreenProps {
  view: BudgetView;
  /** What the person saved. */
  views: SavedView[];
  lang: InterfaceLanguage;
  actor: Actor;
  renderedAt: number;
  /** The edition and desk that a new story of this person most likely belongs to. */
  defaultPlace: { editionId: string; deskId: string | null } | null;
  /** The completed first steps of a new paper; null when they are not shown. */
  steps: ComponentProps<typeof FirstSteps>['steps'] | null;
  /** Scheduled steps that were not taken at their time. */
  alarms: { overdue: number; unseen: number; changed: number; unusual: number };
}

export function BudgetScreen(props: BudgetScreenProps) {
  const { view, views, lang, actor, renderedAt, defaultPlace, steps, alarms } = props;
  const words = newsroomWords(lang);
  const { chosen, list, editions, desks } = view;
  const { stage: _, ...others } = chosen;
  const isCounted = view.total <= MAX_COUNTED || !isNarrowed({ ...others, stage: null });
  const where = isCounted ? words.budget.stories(view.total) : words.budget.manyStories(MAX_COUNTED);
  return (
    <>
      <TopBar title={words.budget.title} where={where}>
        <a
          className="button icon-only"
          href="/"
          target="_blank"
          rel="noopener"
          aria-label={words.budget.thePaper}
          title={words.budget.thePaper}
        >
          <Icon of={NewspaperIcon} />
        </a>
        <ViewSwitch chosen={chosen} words={words} />
        <ListKeys newStory={Boolean(defaultPlace)} />
        <PlanStory actor={actor} editions={editions} desks={desks} defaultPlace={defaultPlace} />
        <NewStory
          actor={actor}
          editions={editions}
          desks={desks}
          templates={view.templates}
          defaultPlace={defaultPlace}
        />
      </TopBar>
      {steps && <FirstSteps steps={steps} />}
      <ScheduleAlarms {...alarms} words={words} ofUnusual={adminWords(lang).unusual} />
      <RememberFilters query={rememberedQuery(chosen)} />
      <BudgetFilters view={view} views={views} words={words} />
      <LiveRefresh renderedAt={renderedAt} />
      {defaultPlace && <DocumentDrop place={defaultPlace} />}
      <div className="scroll budget" tabIndex={0} role="region" aria-label={where || words.budget.title}>
        {view.sortedOf !== null && <p className="note-line soft">{words.budget.sortedOf(view.sortedOf)}</p>}
        {!view.fromNewest && (
          <p className="note-line">
            <ScreenLink className="button line" href={budgetHref(chosen)}>
              {words.budget.newest}
            </ScreenLink>
          </p>
        )}
        {list.rows.length ? (
          <BudgetList key={budgetHref(chosen)} view={view} actor={actor} renderedAt={renderedAt} />
        ) : (
          <BudgetEmpty chosen={chosen} words={words} />
        )}
      </div>
    </>
  );
}

/** Why the list is empty, and what to do next. */
function BudgetEmpty({ chosen, words }: { chosen: BudgetChoice; words: NewsroomWords }) {
  const narrowed = isNarrowed(chosen);
  return (
    <div className="empty empty-list" role="status">
      <strong>{narrowed ? words.budget.nothingTitle : words.budget.emptyTitle}</strong>
      <p>{narrowed ? words.budget.nothingText : words.budget.emptyText}</p>
      {narrowed && (
        <div className="row">
          <ScreenLink className="button line" href={withoutFilters(chosen.layout)}>
            {words.budget.clear}
          </ScreenLink>
        </div>
      )}
    </div>
  );
}

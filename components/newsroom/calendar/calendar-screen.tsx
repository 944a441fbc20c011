import ChevronLeftIcon from 'lucide-react/icons/chevron-left';
import ChevronRightIcon from 'lucide-react/icons/chevron-right';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { can } from '@/domain/people/permissions';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { dateFormat } from '@/domain/time/date-format';
import { PlaceFilters } from '../planning/place-filters';
import { LiveRefresh } from '../list/live-refresh';
import { ListKeys } from '../list/list-keys';
import { NewStory } from '../planning/new-story';
import type { PlanningFrame, PlanningScreenProps } from '../planning/view';
import { SavedViews } from '../planning/saved-views';
import { ViewSwitch } from '../planning/view-switch';
import { PlanStory } from '../planning/plan-story';
import { TopBar } from '../top-bar';
import { newsroomWords } from '../words/words';
import { Calendar } from './calendar';
import type { CalendarLaunch } from './launch-line';
import { calendarHref, neighbour, SPANS, type CalendarDays } from './calendar-href';

interface CalendarScreenProps extends PlanningScreenProps {
  view: CalendarDays &
    PlanningFrame & {
      rows: BudgetRow[];
      launches: CalendarLaunch[];
      /** How many stories are shown where there are more; else null. */
      cutAt: number | null;
    };
}

/** The calendar with its filters and the way to other weeks and months. */
export function CalendarScreen({ view, views, lang, actor, renderedAt, defaultPlace }: CalendarScreenProps) {
  const words = newsroomWords(lang);
  const { planning } = words;
  const { chosen, rows, launches, cutAt, editions, desks, templates, anchor, span, days } = view;
  const shown = { anchor, span, days };
  const forms = { actor, editions, desks, defaultPlace };
  const print = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(intlLocale(lang), { timeZone: 'UTC', ...options });
  const where =
    span === 'month'
      ? print({ month: 'long', year: 'numeric' }).format(new Date(anchor))
      : print({ day: 'numeric', month: 'long' }).formatRange(new Date(days[0]!), new Date(days.at(-1)!));
  const step = (direction: 1 | -1) => (
    <ScreenLink
      className="button icon-only turn"
      href={calendarHref(chosen, { anchor: neighbour(shown, direction), span })}
      aria-label={planning[direction < 0 ? 'before' : 'after'][span]}
      title={planning[direction < 0 ? 'before' : 'after'][span]}
    >
      <Icon of={direction < 0 ? ChevronLeftIcon : ChevronRightIcon} />
    </ScreenLink>
  );
  return (
    <>
      <TopBar title={words.budget.title} where={where}>
        <ViewSwitch chosen={chosen} words={words} />
        <ListKeys newStory={Boolean(defaultPlace)} />
        <PlanStory {...forms} />
        <NewStory {...forms} templates={templates} />
      </TopBar>
      <div className="strip filters" role="group" aria-label={words.budget.filters}>
        {step(-1)}
        <ScreenLink
          className="button tiny"
          href={`/newsroom/calendar${span === 'month' ? '?span=month' : ''}`}
        >
          {planning.thisOne[span]}
        </ScreenLink>
        {step(1)}
        <nav className="segmented" aria-label={planning.calendar}>
          {SPANS.map(one => (
            <ScreenLink
              key={one}
              href={calendarHref(chosen, { anchor, span: one })}
              aria-current={one === span ? 'page' : undefined}
            >
              {planning[one]}
            </ScreenLink>
          ))}
        </nav>
        <PlaceFilters view={view} words={words} />
        <SavedViews views={views} chosen={chosen} />
      </div>
      <LiveRefresh renderedAt={renderedAt} />
      {cutAt !== null && <p className="note-line soft">{planning.tooMany(cutAt)}</p>}
      <Calendar
        key={`${days[0]} ${span}`}
        shown={shown}
        rows={rows}
        launches={launches}
        renderedAt={renderedAt}
        mayArrange={can(actor, 'arrange-fronts').allowed}
        chosen={chosen}
        form={defaultPlace && { actor, editions, desks, defaultPlace }}
      />
    </>
  );
}

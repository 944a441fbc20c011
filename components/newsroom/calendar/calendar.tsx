'use client';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { calendarEntries, type CalendarEntry } from '@/domain/planning/calendar-entries';
import { localDay } from '@/domain/time/local-day';
import { shiftDay } from '@/domain/planning/days';
import { dateFormat } from '@/domain/time/date-format';
import type { BudgetChoice } from '../planning/view';
import { DraggedCard } from '../planning/dragged-card';
import { nameOf } from '../planning/budget-row';
import { useDrag, type Dragged } from '@/components/ui/drag/use-drag';
import { FreshRows } from '../live/fresh-rows';
import { useLiveRows } from '../live/use-live-rows';
import { PlanForm, type PlanFormProps } from '../planning/plan-form';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { CalendarDay } from './calendar-day';
import { calendarQuery, type CalendarDays } from './calendar-href';
import type { CalendarLaunch } from './launch-line';
import { useDayMoves } from './use-day-moves';

interface CalendarProps {
  /** When the server rendered it, by the clock of the server. */
  renderedAt: number;
  shown: CalendarDays;
  rows: BudgetRow[];
  launches: CalendarLaunch[];
  /** Whether the person arranges fronts. */
  mayArrange: boolean;
  chosen: BudgetChoice;
  /** What the form needs to plan a story for a day; null: the person may write nowhere. */
  form: Pick<PlanFormProps, 'actor' | 'editions' | 'desks' | 'defaultPlace'> | null;
}

/** How far an arrow leads, in days. */
const STEPS: Record<string, number> = { forth: 1, back: -1, down: 7, up: -7 };

/** A week or a month of the budget; stories are moved between its days. */
export function Calendar(props: CalendarProps) {
  const { shown, rows, launches, renderedAt, mayArrange, chosen, form } = props;
  const words = useNewsroomWords();
  const lang = useLanguage();
  const { zone } = useClock();
  const helpId = useId();
  const { days, span } = shown;
  const query = calendarQuery(chosen, shown);
  query.set('layout', 'calendar');
  query.set('zone', zone);
  const live = useLiveRows(rows, query.toString(), renderedAt);
  const { moving, refused, move, reset } = useDayMoves(rows);
  const [planning, setPlanning] = useState<string | null>(null);
  const [said, say] = useState('');
  const focused = useRef<string | null>(null);
  const byDay = calendarEntries(rows.map(live.now), days, zone);
  const longDay = useMemo(
    () => dateFormat(intlLocale(lang), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
    [lang],
  );
  const dayName = (day: string) => longDay.format(new Date(day));

  const drop = async ({ item, over, byKeys }: Dragged<CalendarEntry>) => {
    const name = nameOf(item.row, words);
    if (byKeys) focused.current = item.id;
    say((await move(item, over)) ? words.planning.movedDay(name, dayName(over)) : '');
  };
  const drag = useDrag<CalendarEntry>({
    isBusy: moving !== null,
    idOf: ({ id }) => id,
    placeOf: ({ day }) => day,
    next: (day, arrow) => {
      const to = shiftDay(day, STEPS[arrow] ?? 0);
      return days.includes(to) ? to : day;
    },
    onStart: ({ item }) => {
      reset();
      say(words.planning.lifted(nameOf(item.row, words), dayName(item.day)));
    },
    onOver: ({ over }) => say(words.planning.overDay(dayName(over))),
    onCancel: ({ item }) => say(words.planning.putBack(nameOf(item.row, words))),
    onDrop: dragged => void drop(dragged),
  });
  useEffect(() => {
    if (!focused.current) return;
    // The entry is another element on another day.
    const link = document.querySelector<HTMLElement>(`[data-entry="${focused.current}"]`);
    if (document.activeElement === document.body) link?.focus();
    if (!moving) focused.current = null;
  }, [rows, moving, refused]);

  const entriesOn = (day: string): CalendarEntry[] => {
    const there = byDay.get(day) ?? [];
    if (!moving) return there;
    const moved = [...byDay.values()].flat().filter(({ id }) => id === moving.id);
    return [...there.filter(({ id }) => id !== moving.id), ...(moving.to === day ? moved : [])];
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <p className="visually-hidden" id={helpId}>
        {words.planning.calendarHelp}
      </p>
      <FreshRows live={live} />
      <div
        className={span === 'month' ? 'scroll calendar month' : 'scroll calendar week'}
        tabIndex={0}
        role="region"
        aria-label={words.planning.calendarRegion(zone)}
      >
        {days.map(day => (
          <CalendarDay
            key={day}
            day={day}
            name={dayName(day)}
            isOutside={span === 'month' && day.slice(0, 7) !== shown.anchor.slice(0, 7)}
            entries={entriesOn(day)}
            launches={launches.filter(({ launchAt }) => localDay(new Date(launchAt), zone) === day)}
            mayArrange={mayArrange}
            drag={drag}
            freshOf={live.freshOf}
            movingId={moving?.id ?? null}
            refused={refused}
            helpId={helpId}
            onPlan={form && (() => setPlanning(day))}
          />
        ))}
        {drag.dragged && !drag.dragged.byKeys && (
          <DraggedCard row={drag.dragged.item.row} at={drag.dragged} cannot={false} />
        )}
      </div>
      {planning && form && (
        <PlanForm
          {...form}
          day={planning}
          onClose={slug => {
            setPlanning(null);
            if (slug) say(words.planning.planned(slug));
          }}
        />
      )}
    </>
  );
}

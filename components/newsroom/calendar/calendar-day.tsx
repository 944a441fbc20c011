'use client';
import PlusIcon from 'lucide-react/icons/plus';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { CalendarEntry } from '@/domain/planning/calendar-entries';
import { dateFormat } from '@/domain/time/date-format';
import { localDay } from '@/domain/time/local-day';
import type { Drag } from '@/components/ui/drag/use-drag';
import type { ChangedCell } from '../live/changed-cells';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { CalendarEntryLine } from './calendar-entry';
import { useClockTime } from './clock-time';
import { LaunchLine, type CalendarLaunch } from './launch-line';

interface CalendarDayProps {
  day: string;
  /** Its name in full. */
  name: string;
  /** Whether it belongs to another month than the one that is shown. */
  isOutside: boolean;
  entries: CalendarEntry[];
  launches: CalendarLaunch[];
  /** Whether the person arranges fronts. */
  mayArrange: boolean;
  drag: Drag<CalendarEntry>;
  freshOf(id: string): readonly ChangedCell[];
  movingId: string | null;
  /** An entry that could not be moved, and why, as sentences. */
  refused: { id: string; reasons: string[] } | null;
  helpId: string;
  /** Null: the person may plan nothing. */
  onPlan: (() => void) | null;
}

/** What a day has, in order of time. */
export function CalendarDay(props: CalendarDayProps) {
  const {
    day,
    name,
    isOutside,
    entries,
    launches,
    mayArrange,
    drag,
    freshOf,
    movingId,
    refused,
    helpId,
    onPlan,
  } = props;
  const words = useNewsroomWords();
  const lang = useLanguage();
  const clockTime = useClockTime();
  const { now, zone } = useClock();
  const today = localDay(new Date(now), zone);
  const short = dateFormat(intlLocale(lang), { weekday: 'short', timeZone: 'UTC' }).format(new Date(day));
  const isToday = day === today;
  const isOver = drag.dragged?.over === day && drag.dragged.from !== day;
  const present = new Date(now).toISOString();
  const clock = clockTime(now);
  const nowLine = (
    <li className="now" key="now" aria-label={words.planning.nowAt(clock)}>
      <span suppressHydrationWarning>{clock}</span>
    </li>
  );
  const lineOf = (entry: CalendarEntry) => (
    <li key={entry.id}>
      <CalendarEntryLine
        entry={entry}
        drag={drag}
        isFresh={freshOf(entry.row.id).length > 0}
        isMoving={movingId === entry.id}
        helpId={helpId}
      />
      {refused?.id === entry.id && (
        <div className="reasons" role="alert">
          {refused.reasons.map(reason => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
      )}
    </li>
  );
  const launchLines = launches.map(launch => ({
    at: launch.launchAt,
    line: (
      <li key={launch.id}>
        <LaunchLine launch={launch} mayOpen={mayArrange} />
      </li>
    ),
  }));
  const lines = [...entries.map(entry => ({ at: entry.at ?? '', line: lineOf(entry) })), ...launchLines].sort(
    (one, other) => one.at.localeCompare(other.at),
  );
  const nextAt = isToday ? lines.findIndex(({ at }) => at > present) : -1;
  const nowAt = nextAt < 0 ? lines.length : nextAt;
  return (
    <section
      className={classNames(
        'day',
        isToday && 'today',
        day < today && 'past',
        isOutside && 'outside',
        isOver && 'over',
      )}
      aria-label={name}
      data-place={day}
    >
      <h2 aria-hidden>
        {short} <b>{Number(day.slice(8))}</b>
      </h2>
      <ul>
        {lines.slice(0, nowAt).map(({ line }) => line)}
        {isToday && nowLine}
        {lines.slice(nowAt).map(({ line }) => line)}
      </ul>
      {onPlan && (
        <Button tiny aria-label={words.planning.planOn(name)} onClick={onPlan}>
          <Icon of={PlusIcon} small />
          {words.planning.planShort}
        </Button>
      )}
    </section>
  );
}

'use client';
import AlarmClockIcon from 'lucide-react/icons/alarm-clock';
import LockIcon from 'lucide-react/icons/lock';
import UserPlusIcon from 'lucide-react/icons/user-plus';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { StageMark } from '@/components/ui/stage-mark';
import { isMovable, type CalendarEntry } from '@/domain/planning/calendar-entries';
import { deadlineState } from '@/domain/planning/deadline';
import { nameOf } from '../planning/budget-row';
import type { Drag } from '@/components/ui/drag/use-drag';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { useClockTime } from './clock-time';
import { EntryName } from './entry-name';

interface CalendarEntryLineProps {
  entry: CalendarEntry;
  drag: Drag<CalendarEntry>;
  isFresh: boolean;
  isMoving: boolean;
  helpId: string;
}

const LOOKS = { plain: '', soon: 'soon', late: 'late', settled: '' };

/** A story on a day. Its link opens it by Enter and picks it up by Space. */
export function CalendarEntryLine({ entry, drag, isFresh, isMoving, helpId }: CalendarEntryLineProps) {
  const words = useNewsroomWords();
  const clockTime = useClockTime();
  const { now } = useClock();
  const { row, kind, at } = entry;
  const name = nameOf(row, words);
  const canMove = isMovable(entry);
  const state = at && canMove ? deadlineState(new Date(at), row.stage, new Date(now)) : 'plain';
  const what = {
    ...{ plan: undefined, deadline: undefined },
    schedule: words.planning.scheduledAt,
    embargo: words.planning.embargoEnds,
  }[kind];
  return (
    <div
      className={classNames(
        'calendar-entry',
        kind === 'embargo' && 'mark',
        isFresh && 'fresh',
        isMoving && 'moving',
        drag.isDragged(entry) && (drag.dragged?.byKeys ? 'lifted' : 'ghost'),
      )}
      aria-busy={isMoving || undefined}
      {...(canMove && drag.cardProps(entry))}
    >
      <time className={LOOKS[state]} dateTime={at ?? entry.day}>
        {state === 'late' && <small>{words.planning.late} </small>}
        {at ? clockTime(at) : words.planning.allDay}
      </time>
      {kind === 'embargo' ? (
        <Icon of={LockIcon} small />
      ) : kind === 'deadline' ? (
        <Icon of={AlarmClockIcon} small />
      ) : (
        <StageMark stage={row.stage} word={words.stages[row.stage]} shapeOnly />
      )}
      <ScreenLink
        className="row-link"
        href={`/newsroom/stories/${row.id}`}
        draggable={false}
        data-entry={entry.id}
        title={row.headline || row.about || undefined}
        {...(canMove && {
          'aria-describedby': helpId,
          'aria-keyshortcuts': 'Space',
          ...drag.keyProps(entry),
        })}
      >
        <EntryName what={what} dir="auto">
          {name}
        </EntryName>
      </ScreenLink>
      {kind === 'plan' &&
        (row.reporter === null ? (
          <span className="none" title={words.planning.unassigned}>
            <Icon of={UserPlusIcon} small />
            <span className="visually-hidden">{words.planning.unassigned}</span>
          </span>
        ) : (
          <span title={row.reporter}>
            <Avatar name={row.reporter} />
            <span className="visually-hidden">{row.reporter}</span>
          </span>
        ))}
    </div>
  );
}

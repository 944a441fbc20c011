'use client';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useClock } from '@/components/ui/time/clock';
import { fullTime } from '@/components/newsroom/time/time-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { deadlineState, type DeadlineState } from '@/domain/planning/deadline';
import type { Stage } from '@/domain/story/workflow';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { daysBetween } from '@/domain/planning/days';
import { dateFormat } from '@/domain/time/date-format';
import { localDay } from '@/domain/time/local-day';

const LOOKS: Record<DeadlineState, string | undefined> = {
  plain: undefined,
  soon: 'soon',
  late: 'late',
  settled: 'muted',
};

/** When the text of a story is due: marked within the hour, with a word once it is late, dim when it no longer counts. */
export function Deadline({ at, stage }: { at: string; stage: Stage }) {
  const lang = useLanguage();
  const { planning } = useNewsroomWords();
  const clock = useClock();
  const [deadline, now] = [new Date(at), new Date(clock.now)];
  const state = deadlineState(deadline, stage, now);
  // Server and browser may have slightly different punctuation for a language.
  return (
    <time
      className={LOOKS[state]}
      dateTime={at}
      title={fullTime(deadline, clock.zone, lang)}
      suppressHydrationWarning
    >
      {state === 'late' && <small>{planning.late} </small>}
      {deadlineWords(deadline, now, clock.zone, lang)}
    </time>
  );
}

/** Days up to this many days away are shown as days of the week. */
const NEAR = 6;

/** The shortest clear form of a deadline: the time today, the day of the week if close, else the date. */
export function deadlineWords(deadline: Date, now: Date, zone: string, lang: string): string {
  const away = Math.abs(daysBetween(localDay(now, zone), localDay(deadline, zone)));
  const clock = { timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
  const print = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(intlLocale(lang), options).format(deadline);
  if (away === 0) return print(clock);
  const day =
    away <= NEAR ? { weekday: 'short' as const } : { day: 'numeric' as const, month: 'short' as const };
  return `${print({ timeZone: zone, ...day })} ${print(clock)}`;
}

import { intlLocale } from '@/components/ui/words/intl-locale';
import { daysBetween } from '@/domain/planning/days';
import { dateFormat } from '@/domain/time/date-format';
import { localDay } from '@/domain/time/local-day';

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

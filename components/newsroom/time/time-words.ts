import { intlLocale } from '@/components/ui/words/intl-locale';
import { localDay } from '@/domain/time/local-day';
import { dateFormat } from '@/domain/time/date-format';
import type { NewsroomWords } from '../words/words';

const MINUTE = 60_000;

interface Where {
  now: Date;
  zone: string;
  lang: string;
  /** Leaves out "5 min ago". */
  absolute?: boolean;
  words: NewsroomWords['time'];
}

/** The shortest clear form of a time: to come, within the hour, today, yesterday, this week, this year, earlier. */
export function timeWords(moment: Date, { now, zone, lang, absolute, words }: Where): string {
  const minutes = Math.floor((now.getTime() - moment.getTime()) / MINUTE);
  if (!absolute && minutes < 1 && minutes > -5) return words.now;
  if (!absolute && minutes >= 1 && minutes < 60) return words.minutes(minutes);
  const day = (date: Date) => localDay(date, zone);
  const print = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(intlLocale(lang), { timeZone: zone, hourCycle: 'h23', ...options }).format(moment);
  const time = print({ hour: '2-digit', minute: '2-digit' });
  const daysAgo = Math.round((Date.parse(day(now)) - Date.parse(day(moment))) / (24 * 60 * MINUTE));
  if (daysAgo < 0) return comingTime(moment, { now, zone, lang });
  if (daysAgo === 0) return time;
  if (daysAgo === 1) return `${words.yesterday} ${time}`;
  if (daysAgo > 1 && daysAgo < 6) return `${print({ weekday: 'short' })} ${time}`;
  const thisYear = day(now).slice(0, 4) === day(moment).slice(0, 4);
  return print({ day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
}

/** A moment that is still to come: the time, with its day unless that is today, and its year unless it is this one. */
export function comingTime(moment: Date, { now, zone, lang }: Pick<Where, 'now' | 'zone' | 'lang'>): string {
  const [today, day] = [localDay(now, zone), localDay(moment, zone)];
  const year = today.slice(0, 4) === day.slice(0, 4) ? undefined : ('numeric' as const);
  return dateFormat(intlLocale(lang), {
    timeZone: zone,
    ...{ hourCycle: 'h23', hour: '2-digit', minute: '2-digit' },
    ...(day !== today && { day: 'numeric', month: 'short', year }),
  }).format(moment);
}

/** A moment with its day of the week, date and time. */
export function fullTime(moment: Date, zone: string, lang: string): string {
  return dateFormat(intlLocale(lang), {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(moment);
}

import { ownZone } from '@/components/ui/time/own-zone';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { dateFormat } from '@/domain/time/date-format';
import { localDay } from '@/domain/time/local-day';

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A date and time in a zone: `Tue 1 Dec, 06:00`; with the year if it is not the current one. */
export function scheduledTime(at: Date, zone: string, lang: string, now = new Date()): string {
  const isThisYear = localDay(at, zone).slice(0, 4) === localDay(now, zone).slice(0, 4);
  const year = isThisYear ? undefined : ('numeric' as const);
  return dateFormat(intlLocale(lang), { ...DAY, ...TIME, year, timeZone: zone }).format(at);
}

/** The same with the zone, if it differs from the reader's own. */
export function scheduledTimeIn(at: string, zone: string, lang: string, now = new Date()): string {
  const time = scheduledTime(new Date(at), zone, lang, now);
  return zone === ownZone() ? time : `${time} (${zoneWords(zone)})`;
}

/** The display name of a zone: `America/New York`. */
export const zoneWords = (zone: string) => zone.replaceAll('_', ' ');

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** The remaining time in its largest unit: `in 6 days`. */
export function untilWords(at: Date, now: Date, lang: string): string {
  const left = at.getTime() - now.getTime();
  const [unit, size] = UNITS.find(([, milliseconds]) => left >= milliseconds) ?? UNITS[2];
  return new Intl.RelativeTimeFormat(intlLocale(lang)).format(Math.floor(left / size), unit);
}

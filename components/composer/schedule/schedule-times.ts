import { ownZone } from '@/components/ui/time/browser-zone';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { dateFormat } from '@/domain/time/date-format';
import { localDay } from '@/domain/time/local-day';
import type { TimedStep } from '../actions/stage-actions';

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A date and time in a zone: `Tue 1 Dec, 06:00`; with the year if it is not the current one. */
export function scheduledTime(at: Date, zone: string, lang: string, now = new Date()): string {
  const isThisYear = localDay(at, zone).slice(0, 4) === localDay(now, zone).slice(0, 4);
  const year = isThisYear ? undefined : ('numeric' as const);
  return dateFormat(intlLocale(lang), { ...DAY, ...TIME, year, timeZone: zone }).format(at);
}

/** The time in the person's own zone like every other time of the screen, with its name if another zone was chosen. */
export function ownScheduledTime(at: string, chosenZone: string, lang: string, now = new Date()): string {
  const own = ownZone();
  const time = scheduledTime(new Date(at), own, lang, now);
  return chosenZone === own ? time : `${time} (${zoneWords(own)})`;
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

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What a proposed time of a step depends on. */
interface ProposalFacts {
  step: TimedStep;
  now: Date;
  embargoUntil: string | null;
  /** When the story is to be published; null when that is not scheduled. */
  publishAt: string | null;
}

/**
 * The proposed time of a step: the next full hour but one, for publishing not before the end of the embargo, for
 * unpublishing at least an hour after publishing.
 */
export function proposedTime({ step, now, embargoUntil, publishAt }: ProposalFacts): Date {
  const soon = (Math.floor(now.getTime() / HOUR_MS) + 2) * HOUR_MS;
  const [least, unit] =
    step === 'schedule'
      ? [embargoUntil === null ? 0 : Date.parse(embargoUntil), MINUTE_MS]
      : [publishAt === null ? 0 : Date.parse(publishAt) + HOUR_MS, HOUR_MS];
  return new Date(Math.max(soon, Math.ceil(least / unit) * unit));
}

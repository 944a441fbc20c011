import { dateFormat } from '@/domain/time/date-format';

const MINUTE = 60_000;

/** What clock and calendar of a zone show, as a browser's own field writes it: `2026-11-24T17:30`. */
export function localTime(date: Date, zone: string): string {
  const two = '2-digit';
  const format = dateFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two },
  });
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The instant at which the zone's clock shows this, as `localTime` writes it; null for what is no time. One that clocks
 * leave out is moved on by what they leave out, and of one that they show twice it is the first.
 */
export function instantAt(local: string, zone: string): Date | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number) =>
    Date.parse(`${localTime(new Date(at), zone)}Z`) - Math.floor(at / MINUTE) * MINUTE;
  const candidates = [offsetAt(asUtc - 24 * 60 * MINUTE), offsetAt(asUtc + 24 * 60 * MINUTE)].map(
    offset => asUtc - offset,
  );
  const right = candidates.find(at => localTime(new Date(at), zone) === local.slice(0, 16));
  return new Date(right ?? candidates[0]!);
}

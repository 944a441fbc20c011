import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which a zone's clocks show a time; of two such instants the earlier.
 * @param wall as `2026-11-29T06:00`
 * @returns null for a time that the clocks leave out
 */
export function launchTime(wall: string, zone: string): Date | null {
  const shown = Temporal.PlainDateTime.from(wall);
  const moment = shown.toZonedDateTime(zone, { disambiguation: 'compatible' });
  return moment.toPlainDateTime().equals(shown) ? new Date(moment.epochMilliseconds) : null;
}

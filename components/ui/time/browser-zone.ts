import { isZone } from '@/domain/time/local-day';

let zone: string | undefined;

/** The time zone of this computer; cached, because reading it needs a formatter. */
export const ownZone = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

/** The cookie with the browser's time zone, so that the server renders times in it. */
export const ZONE_COOKIE = 'newsroom-zone';

/** The zone where the runtime supports it, else UTC. */
export function supportedZone(zone: string | undefined): string {
  return zone && isZone(zone) ? zone : 'UTC';
}

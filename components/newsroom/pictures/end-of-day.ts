import { nearestInstant } from '@/domain/time/wall-clock';

/** The last minute of a day in a zone as an ISO string; null without a day. */
export const endOfDay = (day: string, zone: string): string | null =>
  day ? (nearestInstant(`${day}T23:59`, zone)?.toISOString() ?? null) : null;

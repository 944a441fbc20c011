import { dateFormat } from './date-format';

/**
 * The date in a zone at an instant, as `2026-11-24`. Separate from `zone.ts` and its library, for browser
 * scripts.
 */
export function localDay(date: Date, zone: string): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return dateFormat('en-CA', { timeZone: zone, ...parts }).format(date);
}

/** Whether the runtime supports an IANA zone of that name. */
export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

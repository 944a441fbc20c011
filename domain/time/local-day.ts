const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that a zone's calendar shows at an instant, as `2026-11-24`. In a file of its own, without the library that
 * `zone.ts` is built on, for scripts that a browser loads.
 */
export function localDay(date: Date, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(date);
}

/** Whether this machine knows an IANA zone by that name. */
export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

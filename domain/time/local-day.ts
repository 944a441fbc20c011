/** A year, a month of it, or a day. */
export interface Period {
  year: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
}

/** A stretch of time: from its first instant up to the first one after it. */
export interface TimeRange {
  from: Date;
  before: Date;
}

const HOUR = 3_600_000;

/** No zone was ever further from UTC. */
const FURTHEST_OFFSET = 26 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that a zone's calendar shows at an instant, as `2026-11-24`. */
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

/** The period as it is written in an address and in `datetime`: `2026`, `2026-11`, `2026-11-24`. */
export function periodName({ year, month, day }: Period): string {
  return [year, month, day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-');
}

/** Reads what `periodName` or `localDay` wrote. */
export function readPeriod(name: string): Period {
  const [year = 0, month, day] = name.split('-').map(Number);
  return { year, ...(month && { month }), ...(day && { day }) };
}

/**
 * The instants at which a zone's calendar shows this period. Days on which clocks are changed are shorter or longer
 * than others; a day that a zone left out has no instant.
 */
export function rangeOf(period: Period, zone: string): TimeRange {
  const { year, month = 1, day = 1 } = period;
  const following = new Date(Date.UTC(year, month - 1, day));
  if (period.day) following.setUTCDate(day + 1);
  else if (period.month) following.setUTCMonth(month);
  else following.setUTCFullYear(year + 1);
  return {
    from: firstInstant(Date.UTC(year, month - 1, day), zone),
    before: firstInstant(following.getTime(), zone),
  };
}

/** The first instant at which the zone's calendar shows this day, given as its midnight in UTC, or a later one. */
function firstInstant(utcMidnight: number, zone: string): Date {
  const wanted = new Date(utcMidnight).toISOString().slice(0, 10);
  let [earlier, reached] = [utcMidnight - FURTHEST_OFFSET, utcMidnight + FURTHEST_OFFSET];
  while (reached - earlier > 1) {
    const middle = Math.floor((earlier + reached) / 2);
    if (localDay(new Date(middle), zone) >= wanted) reached = middle;
    else earlier = middle;
  }
  return new Date(reached);
}

/** A year, month or day. */
export interface Period {
  year: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
}

/** The period in an address and in `datetime`: `2026`, `2026-11`, `2026-11-24`. */
export function periodName({ year, month, day }: Period): string {
  return [year, month, day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-');
}

/** Parses the output of `periodName` or `localDay`. */
export function readPeriod(name: string): Period {
  const [year = 0, month, day] = name.split('-').map(Number);
  return { year, ...(month && { month }), ...(day && { day }) };
}

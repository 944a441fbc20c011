/** A day of the archive, or a month whose days it lists, or a year, or all of it. */
export interface ArchivePeriod {
  year?: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
}

/** Reads the steps of an address after `/archive`: `2026`, `2026/11`, `2026/11/24`. Null when that is no date. */
export function archivePeriod(steps: string[]): ArchivePeriod | null {
  const [year, month, day] = steps;
  if (steps.length > 3) return null;
  if (year === undefined) return {};
  if (!/^[12]\d{3}$/.test(year)) return null;
  if (month === undefined) return { year: Number(year) };
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return null;
  if (day === undefined) return { year: Number(year), month: Number(month) };
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = /^\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return exists ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}

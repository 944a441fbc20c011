/** How many backups are kept of days, weeks and months, the newest of each. */
export const KEPT_BACKUPS = { daily: 7, weekly: 4, monthly: 12 } as const;

const DAY_MS = 24 * 3_600_000;
/** The first day of 1970 was a Thursday; weeks start on Monday. */
const MONDAY_OFFSET_DAYS = 3;

const dayOf = (time: Date) => Math.floor(time.getTime() / DAY_MS);

/** The day, week and month of a time, in UTC. */
const PERIODS: Record<keyof typeof KEPT_BACKUPS, (time: Date) => string | number> = {
  daily: dayOf,
  weekly: time => Math.floor((dayOf(time) + MONDAY_OFFSET_DAYS) / 7),
  monthly: time => time.toISOString().slice(0, 7),
};

/** The backups that are kept: the newest of each of the last days, weeks and months that have one. */
export function keptBackups<Backup extends { takenAt: Date }>(backups: Backup[]): Backup[] {
  const newestFirst = backups.toSorted((one, other) => other.takenAt.getTime() - one.takenAt.getTime());
  const kept = new Set<Backup>();
  for (const [period, count] of Object.entries(KEPT_BACKUPS) as [keyof typeof KEPT_BACKUPS, number][]) {
    const newest = new Map<string | number, Backup>();
    for (const backup of newestFirst) {
      const key = PERIODS[period](backup.takenAt);
      if (!newest.has(key) && newest.size < count) newest.set(key, backup);
    }
    for (const backup of newest.values()) kept.add(backup);
  }
  return newestFirst.filter(backup => kept.has(backup));
}

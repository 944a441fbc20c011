import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { fault, warning, type InstallationFinding } from './finding';

const GB = 1024 ** 3;

/** One recording and its parts can fill less than this. */
const LEAST_FREE = 2 * GB;
/** The next pictures or the log of the database can fill less than this. */
const FULL = 100 * 1024 ** 2;

/** The memory that a process needs with a full page cache and a picture in progress. */
const PROCESS_MEMORY = 0.75 * GB;

/**
 * Sign-in codes are valid for 30 seconds, and certificates and signatures of other machines are checked against this
 * clock.
 */
const MAX_APART_MS = 2000;

/** The clock of this machine against that of the database, which decides what is due. @param between before and after it was read */
export function examineClock(databaseNow: Date, between: readonly [Date, Date]): InstallationFinding[] {
  const [before, after] = between.map(time => time.getTime()) as [number, number];
  const at = databaseNow.getTime();
  const apart = at < before ? before - at : Math.max(0, at - after);
  if (apart <= MAX_APART_MS) return [];
  const seconds = (apart / 1000).toFixed(1);
  return [
    warning(
      'clock',
      `It is ${seconds} s from that of the database. Have both set by NTP, as by chrony or systemd-timesyncd.`,
    ),
  ];
}

/** Free space for each folder that is written to. */
export async function examineDisk(folders: string[]): Promise<InstallationFinding[]> {
  const disks = await Promise.all(folders.map(folder => statfs(folder).catch(() => null)));
  return folders.flatMap((folder, at) => {
    const disk = disks[at];
    return examineSpace(folder, disk ? disk.bavail * disk.bsize : null);
  });
}

/** @param free bytes; null for a folder that cannot be read */
export function examineSpace(folder: string, free: number | null): InstallationFinding[] {
  if (free === null)
    return [
      fault('disk', `${folder} is missing or cannot be read. Mount it, or set the variable that names it.`),
    ];
  if (free >= LEAST_FREE) return [];
  const text = `${folder} has ${Math.round(free / 1024 ** 2)} MB left. Free some, or move it to a larger disk.`;
  return [free < FULL ? fault('disk', text) : warning('disk', text)];
}

/** The memory available to this process and its siblings, in bytes: that of the container, or of the machine. */
export function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** Memory for all processes of this machine. */
export function examineMemory(processes: number, memory: number): InstallationFinding[] {
  if (memory >= processes * PROCESS_MEMORY) return [];
  const gigabytes = (bytes: number) => (bytes / GB).toFixed(1);
  return [
    warning(
      'memory',
      `${gigabytes(memory)} GB for ${processes} processes, which need up to ${gigabytes(PROCESS_MEMORY)} GB each. Lower WEB_CONCURRENCY, or raise the limit.`,
    ),
  ];
}

/** Whether this Node and the database have the zones of all editions, whose days and schedules they decide. */
export function examineZones(zones: string[], inDatabase: ReadonlySet<string>): InstallationFinding[] {
  const isUnknown = (zone: string) => {
    try {
      return !new Intl.DateTimeFormat('en', { timeZone: zone }) || !inDatabase.has(zone);
    } catch {
      return true;
    }
  };
  return zones
    .filter(isUnknown)
    .map(zone =>
      fault('time zones', `${zone} is not known to Node or to the database. Update them, or their tzdata.`),
    );
}

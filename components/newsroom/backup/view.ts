import type { BackupRun } from '@/domain/backup/run';

interface StoredBackups {
  dir: string | null;
  isEncrypted: boolean;
  kept: { daily: number; weekly: number; monthly: number };
  lastBackup: BackupRun | null;
  lastDrill: BackupRun | null;
  runs: BackupRun[];
  waiting: {
    name: string;
    takenAt: Date;
    restoredAt: Date;
    emails: number;
    pings: number;
    launches: number;
    dueStories: number;
  } | null;
}

/** A backup or drill as it is shown. Times are ISO strings. */
export interface RunView {
  id: string;
  kind: 'backup' | 'drill';
  startedAt: string;
  finishedAt: string | null;
  seconds: number | null;
  error: string;
  megabytes: number;
  part: string;
  done: number;
  found: number;
}

/** Backups as they are shown. */
export interface BackupsView {
  dir: string | null;
  isEncrypted: boolean;
  kept: StoredBackups['kept'];
  lastBackup: RunView | null;
  lastDrill: RunView | null;
  runs: RunView[];
  waiting: {
    name: string;
    takenAt: string;
    restoredAt: string;
    emails: number;
    pings: number;
    launches: number;
    dueStories: number;
  } | null;
}

const MEGABYTE = 1_000_000;

function runView({ id, kind, startedAt, finishedAt, bytes, ...run }: BackupRun): RunView {
  const { error, part, done, found } = run;
  return {
    ...{ error, part, done, found },
    id: String(id),
    kind: kind === 'drill' ? 'drill' : 'backup',
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    seconds: finishedAt && Math.round((finishedAt.getTime() - startedAt.getTime()) / 1000),
    megabytes: Number(bytes) / MEGABYTE,
  };
}

/** What the screen shows of backups. */
export function backupView({ lastBackup, lastDrill, runs, waiting, ...rest }: StoredBackups): BackupsView {
  return {
    ...rest,
    lastBackup: lastBackup && runView(lastBackup),
    lastDrill: lastDrill && runView(lastDrill),
    runs: runs.map(runView),
    waiting: waiting && {
      name: waiting.name,
      takenAt: waiting.takenAt.toISOString(),
      restoredAt: waiting.restoredAt.toISOString(),
      ...{ emails: waiting.emails, pings: waiting.pings, launches: waiting.launches },
      dueStories: waiting.dueStories,
    },
  };
}

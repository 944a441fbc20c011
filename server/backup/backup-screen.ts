import { ContinueRequest, RunRequest } from '@/domain/api/backup';
import { KEPT_BACKUPS } from '@/domain/backup/retention';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { changeForStaff } from '@/server/paper/staff-change';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { readSettings } from '@/server/settings';
import {
  continueAfterRestore,
  lastRestore,
  loadHeld,
  type HeldWork,
  type Restored,
} from '@/server/store/backup/hold';
import type { BackupRun } from '@/domain/backup/run';
import { lastRun, listRuns } from '@/server/store/backup/runs';
import { SEND_EMAIL } from '@/server/email/email';
import { LAUNCH_DUE_FRONTS } from '@/server/fronts/due-launches';
import { FORGOTTEN_PASSWORD } from '@/server/people/passwords/forgotten-password';
import { PINGS } from '@/server/jobs/pings';
import { DELIVER_WEBHOOK } from '@/server/store/webhooks/deliveries';
import { queueRun } from './backup-jobs';

const SHOWN_RUNS = 30;

/** Jobs that send something to people. */
const EMAILS: string[] = [SEND_EMAIL, FORGOTTEN_PASSWORD];

/** What admins see of backups. */
export interface BackupsForAdmin {
  /** Null: none are taken, neither by schedule nor from here. */
  dir: string | null;
  isEncrypted: boolean;
  kept: typeof KEPT_BACKUPS;
  lastBackup: BackupRun | null;
  lastDrill: BackupRun | null;
  runs: BackupRun[];
  /** A restore that is waiting for an admin, and the work on hold. */
  waiting: (Pick<Restored, 'name' | 'takenAt' | 'restoredAt'> & Waiting) | null;
}

/** How much work is on hold. */
interface Waiting {
  emails: number;
  /** To hubs, search engines and webhooks. */
  pings: number;
  /** Timed launches of fronts. */
  launches: number;
  dueStories: number;
}

function waitingIn({ jobs, dueStories }: HeldWork): Waiting {
  const count = (tasks: readonly string[]) =>
    jobs.reduce((sum, job) => sum + (tasks.includes(job.task) ? job.count : 0), 0);
  return {
    emails: count(EMAILS),
    pings: count([...PINGS, DELIVER_WEBHOOK]),
    launches: count([LAUNCH_DUE_FRONTS]),
    dueStories,
  };
}

/** The last backups and drills, and the work on hold after a restore. @throws Refused 403 */
export async function backupsForAdmin(actor: Actor): Promise<BackupsForAdmin> {
  requirePermission(actor, 'manage-paper');
  const { backupDir, backupKey } = readSettings();
  const [lastBackup, lastDrill, runs, restored] = await Promise.all([
    lastRun('backup'),
    lastRun('drill'),
    listRuns(SHOWN_RUNS),
    lastRestore(),
  ]);
  const isWaiting = restored !== null && restored.continuedAt === null;
  return {
    dir: backupDir,
    isEncrypted: backupKey !== null,
    kept: KEPT_BACKUPS,
    ...{ lastBackup, lastDrill, runs },
    waiting: isWaiting ? { ...restored, ...waitingIn(await loadHeld()) } : null,
  };
}

/** Starts a backup or a drill in the background. @throws Refused 403, or 422 without a folder for backups */
export async function startRunNow(actor: Actor, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { kind } = parseInput(RunRequest, sent);
  if (readSettings().backupDir === null) throw new Refused(422, 'no-backup-folder');
  await changeForStaff(actor, { kind: 'paper.back-up', data: { run: kind }, now }, connection =>
    queueRun(kind, actor.personId, connection),
  );
}

/** Allows a restored paper to send and publish again. @throws Refused 403, or 409 when it is not on hold */
export async function continueRestored(actor: Actor, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { runJobs } = parseInput(ContinueRequest, sent);
  await changeForStaff(
    actor,
    { kind: 'paper.continue-restored', data: { runJobs }, now },
    async connection => {
      const waited = await continueAfterRestore(
        { personId: actor.personId, dropped: runJobs ? [] : [...EMAILS, ...PINGS, DELIVER_WEBHOOK], now },
        connection,
      );
      if (!waited) throw new Refused(409, 'already-continued');
    },
  );
}

import { z } from 'zod';
import type { JobHandler } from '@/server/jobs/job-handler';
import { cronItems } from '@/server/jobs/cron-items';
import { startChild } from '@/server/jobs/children';
import { isWaitingAfterRestore } from '@/server/store/backup/hold';
import { enqueue } from '@/server/store/jobs/queue';
import type { Connection } from '@/server/store/database';

const TASKS = { backup: 'take-backup', drill: 'restore-drill' } as const;
type Kind = keyof typeof TASKS;

/** When the queue calls them, where backups are kept somewhere. */
export const BACKUP_TIMES = cronItems({ [TASKS.backup]: '10 2 * * *', [TASKS.drill]: '20 4 * * *' });

const Payload = z.object({ personId: z.string().optional() });

const handler =
  (kind: Kind): JobHandler =>
  async payload => {
    // A restored copy on hold must not displace the backups of the paper itself.
    if (kind === 'backup' && (await isWaitingAfterRestore())) return;
    startChild(kind, Payload.safeParse(payload).data?.personId ?? '');
  };

/** The jobs of a process with a folder for backups; other processes leave them to it. */
export const backupHandlers = (dir: string | null): Record<string, JobHandler> =>
  dir === null ? {} : { [TASKS.backup]: handler('backup'), [TASKS.drill]: handler('drill') };

/** Queues a backup or drill for the next process that has the folder. */
export const queueRun = (kind: Kind, personId: string, connection: Connection): Promise<void> =>
  enqueue([{ task: TASKS[kind], payload: { personId }, key: `${TASKS[kind]}:now` }], connection);

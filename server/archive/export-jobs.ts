import { z } from 'zod';
import type { JobHandler } from '@/server/jobs/job-handler';
import { startChild } from '@/server/jobs/children';
import { enqueue } from '@/server/store/jobs/queue';
import type { Connection } from '@/server/store/database';

const TASK = 'export-paper';

const Payload = z.object({ id: z.uuid() });

/** The job that writes the paper in a separate process. */
export const archiveExportHandlers: Record<string, JobHandler> = {
  [TASK]: async payload => void startChild('archive', Payload.parse(payload).id),
};

/** Queues an export for the next process. */
export const queueExport = (id: string, connection: Connection): Promise<void> =>
  enqueue([{ task: TASK, payload: { id }, key: `${TASK}:${id}` }], connection);

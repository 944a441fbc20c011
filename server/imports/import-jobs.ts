import * as z from 'zod/mini';
import type { JobHandler } from '@/server/jobs/job-handler';
import { READ_TASK, readImport } from './read-import';
import { RUN_TASK, runImport } from './run-import';

const Payload = z.object({ id: z.string() });

/** The jobs of imports. */
export const importHandlers: Record<string, JobHandler> = {
  [READ_TASK]: (payload, signal) => readImport(Payload.parse(payload).id, signal),
  [RUN_TASK]: (payload, signal) => runImport(Payload.parse(payload).id, signal),
};

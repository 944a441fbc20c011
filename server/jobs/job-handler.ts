/**
 * Does one job, or throws, after which the job is retried. It may run twice when a process dies. It should stop on
 * abort, at its time limit and when the process ends.
 */
export type JobHandler = (payload: unknown, signal: AbortSignal) => Promise<void>;

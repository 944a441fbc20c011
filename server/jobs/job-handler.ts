/**
 * Does one job, and throws when it could not; the job is then tried again. It may be run twice when a process dies at
 * the wrong moment. It should stop at the signal, which comes with its time limit and when the process ends.
 */
export type JobHandler = (payload: unknown, signal: AbortSignal) => Promise<void>;

import * as z from 'zod/mini';

/** Starts a backup, or a drill that restores the newest one into a separate place. */
export const RunRequest = z.strictObject({ kind: z.enum(['backup', 'drill']) });
export type RunRequest = z.infer<typeof RunRequest>;

/** Lets a restored paper publish again, and runs or drops its pending jobs. */
export const ContinueRequest = z.strictObject({ runJobs: z.boolean() });
export type ContinueRequest = z.infer<typeof ContinueRequest>;

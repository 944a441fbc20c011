import * as z from 'zod/mini';

/** Starts a backup, or the restore of the newest one into a place of its own. */
export const RunRequest = z.strictObject({ kind: z.enum(['backup', 'drill']) });
export type RunRequest = z.infer<typeof RunRequest>;

/** Lets a restored paper publish again, and sends what waited or drops it. */
export const ContinueRequest = z.strictObject({ runJobs: z.boolean() });
export type ContinueRequest = z.infer<typeof ContinueRequest>;

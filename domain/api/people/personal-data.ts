import * as z from 'zod/mini';

/** All stored data of a person, by part. */
export const PersonalData = z.object({ data: z.record(z.string(), z.unknown()) });
export type PersonalData = z.infer<typeof PersonalData>;

import * as z from 'zod/mini';

/** Everything that is stored about a person, by part. */
export const PersonalData = z.object({ data: z.record(z.string(), z.unknown()) });
export type PersonalData = z.infer<typeof PersonalData>;

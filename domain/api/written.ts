import * as z from 'zod/mini';

/** The answer to a write that has nothing more to say. */
export const Done = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;

/** The answer to a write that added something. */
export const Added = z.object({ id: z.string() });

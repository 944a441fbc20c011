import * as z from 'zod/mini';

/** The response to a write without a result. */
export const Done = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;

/** The answer to a form: the fields that it changed, as they are kept. */
export const SavedFields = z.object({ done: z.literal(true), fields: z.record(z.string(), z.unknown()) });

/** The answer to a write that added something. */
export const Added = z.object({ id: z.string() });

import * as z from 'zod/mini';

/** The response to a write without a result. */
export const Done = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;

/** The response to a form: the changed fields as saved. */
export const SavedFields = z.object({ done: z.literal(true), fields: z.record(z.string(), z.unknown()) });

/** The response to a write that created something. */
export const Added = z.object({ id: z.string() });

import * as z from 'zod/mini';

/** Asks to delete a person's account; the name is typed, so that no one deletes another one by mistake. */
export const DeletionRequest = z.strictObject({ name: z.string().check(z.maxLength(300)) });
export type DeletionRequest = z.infer<typeof DeletionRequest>;

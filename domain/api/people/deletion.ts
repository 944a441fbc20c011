import * as z from 'zod/mini';

/** Deletes the account of a person; the name is typed to prevent mistakes. */
export const DeletionRequest = z.strictObject({ name: z.string().check(z.maxLength(300)) });
export type DeletionRequest = z.infer<typeof DeletionRequest>;

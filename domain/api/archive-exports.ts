import * as z from 'zod/mini';

/** Starts an archive of the whole paper; a repeated request has the same id. */
export const ArchiveRequest = z.strictObject({ id: z.uuid() });
export type ArchiveRequest = z.infer<typeof ArchiveRequest>;

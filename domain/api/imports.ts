import * as z from 'zod/mini';

/** The answer to a file for an import: how many it has. */
export const FileAdded = z.object({ files: z.int() });

import * as z from 'zod/mini';

/** A story's page as readers would get it, as a whole document. */
export const PreviewAnswer = z.object({ html: z.string() });

import * as z from 'zod/mini';

/** A story's page as readers would see it, as a complete document. */
export const PreviewAnswer = z.object({ html: z.string() });

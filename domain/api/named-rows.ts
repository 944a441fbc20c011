import * as z from 'zod/mini';

/** One line of the list of topics or of authors; names by language tag. */
const NamedRow = z.object({ id: z.string(), slug: z.string(), names: z.record(z.string(), z.string()) });
export type NamedRow = z.infer<typeof NamedRow>;

/** A page of the list, by slug, and the cursor of the next one; null at the end. */
export const NamedRows = z.object({ rows: z.array(NamedRow), next: z.nullable(z.string()) });
export type NamedRows = z.infer<typeof NamedRows>;

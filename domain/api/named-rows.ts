import * as z from 'zod/mini';

/** One line of the list of topics or of authors; names by language tag. */
const NamedRow = z.object({ id: z.string(), slug: z.string(), names: z.record(z.string(), z.string()) });
export type NamedRow = z.infer<typeof NamedRow>;

/** A part of the list, by slug, and the cursor where the next starts; null: it ends here. */
export const NamedRows = z.object({ rows: z.array(NamedRow), next: z.nullable(z.string()) });
export type NamedRows = z.infer<typeof NamedRows>;

import * as z from 'zod/mini';

/** An option with its name. */
const Option = z.object({ id: z.string(), name: z.string() });
export type Option = z.infer<typeof Option>;

/** The response to a search for options, and to a request by ids. */
export const OptionsAnswer = z.object({ options: z.array(Option) });

/** The proposed slug for a headline; empty when it has no letters. */
export const SlugAnswer = z.object({ slug: z.string() });

/** The default edition and desk of a new story of a person, null when they may not create one, and the editions that they write for. */
export const LikelyPlace = z.object({
  place: z.nullable(z.object({ editionId: z.string(), deskId: z.nullable(z.string()) })),
  editions: z.array(Option),
});
export type LikelyPlace = z.infer<typeof LikelyPlace>;

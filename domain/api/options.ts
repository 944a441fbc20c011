import * as z from 'zod/mini';

/** Something that can be chosen by its name. */
const Option = z.object({ id: z.string(), name: z.string() });
export type Option = z.infer<typeof Option>;

/** The answer to a search for options, and to a question for those with certain ids. */
export const OptionsAnswer = z.object({ options: z.array(Option) });

/** The answer to a headline: the slug that it may have; empty when it has no letters. */
export const SlugAnswer = z.object({ slug: z.string() });

/** The edition and desk that a new story of a person most likely belongs to; null: they may write nowhere. */
export const LikelyPlace = z.object({
  place: z.nullable(z.object({ editionId: z.string(), deskId: z.nullable(z.string()) })),
});

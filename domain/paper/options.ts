import * as z from 'zod/mini';

/** What a field of the composer offers by name. */
export const OPTION_KINDS = ['topics', 'authors', 'people'] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

/** Something that can be chosen by its name. */
const Option = z.object({ id: z.string(), name: z.string() });
export type Option = z.infer<typeof Option>;

/** The answer to a search for options, and to a question for those with certain ids. */
export const Options = z.object({ options: z.array(Option) });

/** So many are named at once at most. */
export const MOST_IDS = 100;

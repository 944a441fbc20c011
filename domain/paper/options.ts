/** Options of composer fields, by name. */
export const OPTION_KINDS = ['topics', 'authors', 'people'] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

/** The maximum number of ids in one request. */
export const MAX_IDS = 100;

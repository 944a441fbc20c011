/** The kinds of stories in search; `story` is any other. */
export const STORY_KINDS = ['story', 'opinion', 'live', 'gallery', 'video', 'audio'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** The kind from the text alone. Opinion depends on the section, which can change. */
export type TextKind = Exclude<StoryKind, 'opinion'>;

/** The kinds of a search, with the opinion sections. */
export interface KindsFilter {
  kinds: StoryKind[];
  opinionIds: string[];
}

/** What readers look for a story as; a `story` is any that is nothing else. */
export const STORY_KINDS = ['story', 'opinion', 'live', 'gallery', 'video', 'audio'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** The kind as the text alone shows it. What is opinion is decided by the section, which can move. */
export type TextKind = Exclude<StoryKind, 'opinion'>;

/** The kinds of a search, with the sections whose stories are opinion. */
export interface KindsFilter {
  kinds: StoryKind[];
  opinionIds: string[];
}

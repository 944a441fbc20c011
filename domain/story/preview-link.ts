/** The lifetimes of a preview link in days, default first. */
export const PREVIEW_DAYS = [7, 1, 30] as const;
export type PreviewDays = (typeof PREVIEW_DAYS)[number];

export const PREVIEW_LINK_LIMITS = {
  /** The maximum length of the reviewer's name, in characters. */
  reviewer: 100,
  /** The maximum number of usable links per story. */
  links: 20,
};

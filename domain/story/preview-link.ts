/** For how many days a preview can be opened; the first is what is offered. */
export const PREVIEW_DAYS = [7, 1, 30] as const;
export type PreviewDays = (typeof PREVIEW_DAYS)[number];

export const PREVIEW_LINK_LIMITS = {
  /** Characters of the name of the reviewer. */
  reviewer: 100,
  /** Links of one story that can be opened. */
  links: 20,
};

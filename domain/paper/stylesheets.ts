/** The layouts of public pages: a text in one language or two, lists; and optional parts. */
export const PAGE_LAYOUTS = [
  'story',
  'bilingual',
  'lists',
  'search',
  'archive',
  'embeds',
  'coverage',
  'preview',
] as const;
export type PageLayout = (typeof PAGE_LAYOUTS)[number];

/** The layouts of public pages: a text in one language or two, lists; and optional parts. */
export const LOOKS = [
  'story',
  'bilingual',
  'lists',
  'search',
  'archive',
  'embeds',
  'coverage',
  'preview',
] as const;
export type Look = (typeof LOOKS)[number];

/** What a name in a byline did. `reporting` is "contributed reporting". */
export const BYLINE_ROLES = ['by', 'photos', 'translation', 'reporting'] as const;
export type BylineRole = (typeof BYLINE_ROLES)[number];

/** One name in a byline, in printed order. `authorId` is null for a name without a public profile. */
export interface BylineEntry {
  role: BylineRole;
  name: string;
  authorId: string | null;
}

/** The picture at the head of a story, with this story's own words for it. */
export interface LeadPicture {
  mediaId: string;
  caption: string;
  credit: string;
  alt: string;
  /** In the second language of a bilingual edition; left out elsewhere. */
  secondCaption?: string;
  secondAlt?: string;
  secondCredit?: string;
}

/** Whether a text is a web address. */
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

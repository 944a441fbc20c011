import { parseUrl } from '@/domain/web-address';

/** The contribution of a person in a byline. `reporting` is "contributed reporting". */
export const BYLINE_ROLES = ['by', 'photos', 'translation', 'reporting'] as const;
export type BylineRole = (typeof BYLINE_ROLES)[number];

/** One name in a byline, in printed order. `authorId` is null for a name without a public profile. */
export interface BylineEntry {
  role: BylineRole;
  name: string;
  authorId: string | null;
}

/** The lead picture of a story, with the story's own texts for it. */
export interface LeadPicture {
  mediaId: string;
  caption: string;
  credit: string;
  alt: string;
  /** In the second language of a bilingual edition; missing elsewhere. */
  secondCaption?: string;
  secondAlt?: string;
  secondCredit?: string;
}

/** Whether a text is a web address. */
export const isWebAddress = (text: string): boolean => /^https?:$/.test(parseUrl(text)?.protocol ?? '');

import type { ByLanguage } from '@/domain/paper/by-language';

export interface TopicView {
  id: string;
  slug: string;
  names: ByLanguage;
  descriptions: ByLanguage;
}

export interface AuthorView {
  id: string;
  slug: string;
  names: ByLanguage;
  titles: ByLanguage;
  bios: ByLanguage;
  email: string;
  portraitId: string | null;
}

/** Which of the two lists is shown, and what is open in it: an id, `new`, or nothing. */
export interface Chosen {
  list: 'topics' | 'authors';
  open: string | null;
}

/** Address of a list with this entry open. */
export function chosenHref({ list, open }: Chosen): string {
  return `/newsroom/${list}${open ? `?open=${encodeURIComponent(open)}` : ''}`;
}

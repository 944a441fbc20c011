import type { ByLanguage } from '@/domain/paper/by-language';

export interface TopicView {
  id: string;
  slug: string;
  names: ByLanguage;
  descriptions: ByLanguage;
  isSeries: boolean;
}

export interface AuthorView {
  id: string;
  slug: string;
  names: ByLanguage;
  titles: ByLanguage;
  bios: ByLanguage;
  email: string;
  portraitId: string | null;
  personId: string | null;
  person: { id: string; name: string } | null;
}

/** Which of the two lists is shown, what it is narrowed to, and what is open in it: an id, `new`, or nothing. */
export interface TopicsQuery {
  list: 'topics' | 'authors';
  open: string | null;
  words: string;
  /** The cursor where the list starts; null: with the first slug. */
  after: string | null;
}

/** Address of a list with an entry open. */
export function chosenHref({ list, open, words, after }: TopicsQuery): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  if (open) query.set('open', open);
  if (after) query.set('after', after);
  return query.size ? `/newsroom/${list}?${query}` : `/newsroom/${list}`;
}

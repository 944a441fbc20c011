import type { ListedDesk } from '@/domain/paper/desk';
import type { TranslationLine } from '@/domain/api/translations/translation-lists';

/** What the list of translations is narrowed to. */
export interface TranslationChoice {
  state: 'behind' | 'in-step';
  /** The code of an edition. */
  edition: string | null;
  /** The id of a desk. */
  desk: string | null;
  mine: boolean;
}

/** The list of translations as the server answers it. */
export interface TranslationsView {
  chosen: TranslationChoice;
  editions: { id: string; code: string; name: string; shortName: string }[];
  desks: ListedDesk[];
  lines: TranslationLine[];
  fromNewest: boolean;
  /** The cursor of the next page; null at the end. */
  next: string | null;
}

/** The address of the list with these filters. @param after the cursor where it starts; null: the newest */
export function translationsHref(
  { state, edition, desk, mine }: TranslationChoice,
  after: string | null = null,
): string {
  const query = new URLSearchParams();
  if (state !== 'behind') query.set('state', state);
  if (edition) query.set('edition', edition);
  if (desk) query.set('desk', desk);
  if (mine) query.set('mine', '1');
  if (after) query.set('after', after);
  return query.size ? `/newsroom/translations?${query}` : '/newsroom/translations';
}

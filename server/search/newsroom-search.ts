import type { Edition } from '@/domain/paper/edition';
import { typedQuery } from '@/domain/search/typed-query';
import type { ListKey } from '@/server/store/list-key';
import { searchWorkingCopies, type WorkingSearch } from '@/server/store/search/working-search';

/** Longer queries are cut. */
export const LONGEST_QUERY = 100;

/** Working copies in any stage that have these words, last changed first; none for a text without a word. */
export async function searchNewsroom(
  words: string,
  editions: Pick<Edition, 'lang' | 'secondLang'>[],
  narrowed: Omit<WorkingSearch, 'query' | 'languages'>,
): Promise<ListKey[]> {
  const query = typedQuery(words.trim().slice(0, LONGEST_QUERY));
  if (!query) return [];
  const languages = editions.map(({ lang, secondLang }) => [lang, ...(secondLang ? [secondLang] : [])]);
  return searchWorkingCopies({ ...narrowed, query, languages });
}

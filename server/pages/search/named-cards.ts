import { foreignLanguageOf, textInEdition } from '@/domain/paper/by-language';
import type { Edition } from '@/domain/paper/edition';
import type { SearchQuery } from '@/domain/search/query';
import { authorAddress, topicAddress } from '@/domain/story/address';
import { findNamedWithStories } from '@/server/store/search/named-cards';

/** Of each kind. */
const MAX_CARDS = 2;
const LONGEST_NAME = 100;

/** The topics and authors named in a query, as cards above the results; none for a query with more than a name. */
export async function namedCards({ wanted, excluded }: SearchQuery, edition: Edition, editions: Edition[]) {
  const words = wanted.map(({ text }) => text).join(' ');
  if (excluded.length || words.length < 2 || words.length > LONGEST_NAME) return [];
  const { topics, authors } = await findNamedWithStories(words, MAX_CARDS);
  // Falls back to the page in another edition when this one has no stories.
  const homeOf = (editionIds: string[]) =>
    editionIds.includes(edition.id) ? edition : editions.find(({ id }) => editionIds.includes(id));
  return [
    ...authors.flatMap(({ slug, names, titles, portrait, editionIds }) => {
      const home = homeOf(editionIds);
      if (!home) return [];
      return {
        kind: 'author' as const,
        href: authorAddress(home, slug),
        name: textInEdition(names, edition),
        line: textInEdition(titles, edition),
        foreign: { name: foreignLanguageOf(names, edition), line: foreignLanguageOf(titles, edition) },
        portrait,
      };
    }),
    ...topics.flatMap(({ slug, names, descriptions, editionIds }) => {
      const home = homeOf(editionIds);
      if (!home) return [];
      return {
        kind: 'topic' as const,
        href: topicAddress(home, slug),
        name: textInEdition(names, edition),
        line: textInEdition(descriptions, edition),
        foreign: { name: foreignLanguageOf(names, edition), line: foreignLanguageOf(descriptions, edition) },
        portrait: null,
      };
    }),
  ];
}

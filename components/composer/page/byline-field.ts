import { parseByline } from '@/domain/story/byline';
import { FIELD_LIMITS, type BylineEntry } from '@/domain/story/story';
import type { Named } from '../view';

const folded = (name: string) => name.normalize('NFC').toLocaleLowerCase();

/** A typed byline as entries. A name that an author of ours has, in whatever case, leads to that author. */
export function bylineEntries(text: string, authors: Named[]): BylineEntry[] {
  const byName = new Map(authors.map(author => [folded(author.name), author]));
  return parseByline(text)
    .slice(0, FIELD_LIMITS.bylines)
    .map(({ role, name }) => {
      const author = byName.get(folded(name));
      return {
        role,
        name: (author?.name ?? name).slice(0, FIELD_LIMITS.bylineName),
        authorId: author?.id ?? null,
      };
    });
}

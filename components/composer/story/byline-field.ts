import { parseByline } from '@/domain/story/byline';
import { FIELD_LIMITS, type BylineEntry } from '@/domain/story/story';
import type { Named } from '../view';

const folded = (name: string) => name.normalize('NFC').toLocaleLowerCase();

/** The entry with the author of that name, ignoring case; unchanged when there is none. */
export function withAuthor(entry: BylineEntry, authors: Named[]): BylineEntry {
  const author = authors.find(({ name }) => folded(name) === folded(entry.name));
  return author
    ? { ...entry, name: author.name.slice(0, FIELD_LIMITS.bylineName), authorId: author.id }
    : entry;
}

/** A typed byline as entries. Names of these authors are linked. */
export function bylineEntries(text: string, authors: Named[]): BylineEntry[] {
  return parseByline(text)
    .slice(0, FIELD_LIMITS.bylines)
    .map(({ role, name }) =>
      withAuthor({ role, name: name.slice(0, FIELD_LIMITS.bylineName), authorId: null }, authors),
    );
}

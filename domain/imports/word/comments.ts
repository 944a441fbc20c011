import type { ForeignPerson, ForeignThread } from '../item';
import { lose, type Losses } from '../losses';
import { childOf, childrenOf, descendantOf, xmlText, type XmlElement } from '../xml-tree';
import type { WordFile } from './parts';
import { NOTE_LIMITS } from '@/domain/story/notes';

/** The conversations of a Word file, by the id of each of their comments. */
export interface WordComments {
  threads: ForeignThread[];
  threadOf: Map<string, ForeignThread>;
}

/** People by the name that changes and comments have. */
export type People = (name: string) => ForeignPerson;

/** The people of a Word file, with email addresses where it has them. */
export function wordPeople(people: XmlElement | null): People {
  const emails = new Map(
    childrenOf(people ?? undefined, 'w15:person').map(person => {
      const presence = childOf(person, 'w15:presenceInfo')?.attributes['w15:userId'] ?? '';
      const email = presence.split(/[\s:]+/).find(part => /^[^@]+@[^@]+\.[^@.]+$/.test(part)) ?? '';
      return [person.attributes['w15:author'] ?? '', email.toLowerCase()];
    }),
  );
  return name => {
    const own = name.trim().slice(0, 120);
    return { foreignId: own, name: own, email: emails.get(name) ?? '' };
  };
}

/** The text of the paragraphs of a comment or note. */
export const paragraphsText = (element: XmlElement): string =>
  childrenOf(element, 'w:p')
    .map(paragraph => runsText(paragraph).trim())
    .filter(Boolean)
    .join('\n');

function runsText(element: XmlElement): string {
  return childrenOf(element)
    .map(child => {
      if (child.name === 'w:t') return xmlText(child);
      if (/^w:(tab|br|cr)$/.test(child.name)) return ' ';
      return /^w:(r|hyperlink|ins|smartTag|sdt|sdtContent|moveTo|fldSimple)$/.test(child.name)
        ? runsText(child)
        : '';
    })
    .join('');
}

/** Reads the comments: a reply belongs to the conversation of its comment. */
export function wordComments(
  { comments, commentsExtended }: WordFile,
  people: People,
  losses: Losses,
): WordComments {
  const threads: ForeignThread[] = [];
  const threadOf = new Map<string, ForeignThread>();
  const extended = new Map(
    childrenOf(commentsExtended ?? undefined, 'w15:commentEx').map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      { parent: attributes['w15:paraIdParent'], done: attributes['w15:done'] === '1' },
    ]),
  );
  const byParagraph = new Map<string, ForeignThread>();
  for (const comment of childrenOf(comments ?? undefined, 'w:comment')) {
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': date } = comment.attributes;
    const text = paragraphsText(comment).slice(0, NOTE_LIMITS.text);
    if (descendantOf(comment, 'a:blip') || descendantOf(comment, 'v:imagedata'))
      lose(losses, 'pictures', text || author);
    if (!text) {
      lose(losses, 'comments', author);
      continue;
    }
    const marks = childrenOf(comment, 'w:p').map(({ attributes }) => attributes['w14:paraId'] ?? '');
    const own = marks.map(mark => extended.get(mark)).find(Boolean);
    const note = { author: people(author), at: momentOf(date), text };
    const parent = own?.parent === undefined ? undefined : byParagraph.get(own.parent);
    const thread = parent ?? {
      placeholder: `thread-${threads.length + 1}`,
      ...{ quotation: '', resolved: own?.done ?? false, notes: [] },
    };
    if (!parent) threads.push(thread);
    if (thread.notes.length < NOTE_LIMITS.notes) thread.notes.push(note);
    threadOf.set(id, thread);
    for (const mark of marks) byParagraph.set(mark, thread);
  }
  return { threads, threadOf };
}

/** A time of Word, which has no zone, as UTC; null for none. */
export function momentOf(date: string | undefined): string | null {
  const zoned = date && !/(Z|[+-]\d\d:\d\d)$/.test(date) ? `${date}Z` : date;
  const time = Date.parse(zoned ?? '');
  return Number.isNaN(time) || time < 0 ? null : new Date(time).toISOString();
}

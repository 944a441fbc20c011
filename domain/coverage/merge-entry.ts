import { fingerprint } from '@/domain/fingerprint';
import { mergeBlocks } from '@/domain/history/three-way';
import type { EntryView } from './api';

/** What a person writes of an entry. */
export type EntryText = Pick<EntryView, 'title' | 'body' | 'byline' | 'pinned' | 'keyEvent'>;

/** The text of an entry without its other data. */
export const textOfEntry = ({ title, body, byline, pinned, keyEvent }: EntryText): EntryText => ({
  ...{ title, body, byline, pinned, keyEvent },
});

/** Whether two texts of an entry are the same. */
export const isSameEntryText = (one: EntryText, other: EntryText): boolean =>
  fingerprint(textOfEntry(one)) === fingerprint(textOfEntry(other));

/**
 * One text of two that two people made of the same entry, where they changed different parts of it; null when a person
 * has to choose. Blocks of the body are the smallest parts, as in stories.
 */
export function mergeEntry(base: EntryText, mine: EntryText, theirs: EntryText): EntryText | null {
  const stretches = mergeBlocks(base.body.content ?? [], mine.body.content ?? [], theirs.body.content ?? []);
  const content = stretches.flatMap(({ decided, ...sides }) =>
    decided === null ? [] : sides[decided === 'theirs' ? 'theirs' : 'mine'],
  );
  if (stretches.some(({ decided }) => decided === null)) return null;
  const [title, byline] = (['title', 'byline'] as const).map(name =>
    changedSide(base[name], mine[name], theirs[name]),
  );
  if (title === undefined || byline === undefined) return null;
  return {
    ...{ title, byline },
    pinned: mine.pinned === base.pinned ? theirs.pinned : mine.pinned,
    keyEvent: mine.keyEvent === base.keyEvent ? theirs.keyEvent : mine.keyEvent,
    body: { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] },
  };
}

/** The text of the side that changed it; undefined when both did, in different ways. */
function changedSide(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : undefined;
}

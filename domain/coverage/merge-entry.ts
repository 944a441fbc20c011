import { fingerprint } from '@/domain/fingerprint';
import { mergeBodies } from '@/domain/history/merging/body';
import type { EntryAnswer } from './api';

/** The part of an entry that a person writes. */
export type EntryText = Pick<EntryAnswer, 'title' | 'body' | 'byline' | 'pinned' | 'keyEvent'>;

/** The text of an entry without its other data. */
export const textOfEntry = ({ title, body, byline, pinned, keyEvent }: EntryText): EntryText => ({
  ...{ title, body, byline, pinned, keyEvent },
});

/** Whether two texts of an entry are the same. */
export const isSameEntryText = (one: EntryText, other: EntryText): boolean =>
  fingerprint(textOfEntry(one)) === fingerprint(textOfEntry(other));

/**
 * Merges concurrent edits of one entry if they changed different parts; null when a person has to choose. The parts of
 * the body are as small as in stories.
 */
export function mergeEntry(base: EntryText, mine: EntryText, theirs: EntryText): EntryText | null {
  const body = mergeBodies(base.body, mine.body, theirs.body);
  if (body.conflicts.size) return null;
  const [title, byline] = (['title', 'byline'] as const).map(name =>
    changedSide(base[name], mine[name], theirs[name]),
  );
  if (title === undefined || byline === undefined) return null;
  return {
    ...{ title, byline },
    pinned: mine.pinned === base.pinned ? theirs.pinned : mine.pinned,
    keyEvent: mine.keyEvent === base.keyEvent ? theirs.keyEvent : mine.keyEvent,
    body: body.resolve(() => undefined),
  };
}

/** The text of the side that changed it; undefined when both did, in different ways. */
function changedSide(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : undefined;
}

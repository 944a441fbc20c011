import type { Body } from '@/domain/document/body';
import { hasContent } from '@/domain/coverage/entry';
import type { EntryText } from '@/domain/coverage/merge-entry';
import { inJournal } from '@/components/journal/journal-store';
import { holdWhileOpen, orNull, placesInUse, removeBetween, valuesUnder } from '@/components/journal/places';
import { sealingBy, type JournalOwner } from '@/components/journal/sealing';
import { newKey } from '@/components/ui/new-key';

/** The text of an entry that a change is based on, with its version. */
export interface EntryBase {
  version: number;
  text: EntryText;
}

/** An entry that was written here and that the server has not acknowledged. */
export interface JournaledEntry {
  entryId: string;
  /** Null for a new entry. */
  base: EntryBase | null;
  text: EntryText;
  /** When it was last written, in milliseconds. */
  at: number;
  /** The request that was made with it, which the server may have received; null while it is written. */
  request: { key: string; publish: boolean } | null;
}

/** An entry that an earlier session left, with its place in the journal. */
export interface FoundEntry extends JournaledEntry {
  place: string;
}

function isJournaledEntry(value: unknown): value is JournaledEntry {
  if (typeof value !== 'object' || value === null || !('entryId' in value) || !('text' in value))
    return false;
  const text = value.text as { title?: unknown; body?: Partial<Body> } | null;
  return typeof text?.title === 'string' && text.body?.type === 'doc';
}

/**
 * Unsent entries of a story in this browser, sealed: one place for each person, session and entry, so that two tabs do
 * not overwrite each other.
 */
export function entryJournal({ personId, journalKeys }: JournalOwner, storyId: string) {
  const sealing = sealingBy(journalKeys);
  const story = `${personId}/entries/${storyId}/`;
  const session = story + newKey();
  const placeOf = (entryId: string) => `${session}/${entryId}`;
  let holds = false;
  const remove = async (place: string) => void (await removeBetween(place, place));
  return {
    /** True once the entry is on the disk. */
    async write(entry: JournaledEntry): Promise<boolean> {
      if (!holds) holdWhileOpen(session);
      holds = true;
      const done = await orNull(
        inJournal('readwrite', texts => texts.put(sealing.seal(entry), placeOf(entry.entryId))),
      );
      return done !== null;
    },
    /** Deletes an entry that the server has, or that its writer discards. */
    drop: (entryId: string) => remove(placeOf(entryId)),
    /** What earlier sessions left, newest first. */
    async find(): Promise<FoundEntry[]> {
      const [kept, used] = await Promise.all([valuesUnder(story, sealing), placesInUse()]);
      return [...kept]
        .flatMap(([place, entry]) => (isJournaledEntry(entry) ? [{ ...entry, place }] : []))
        .filter(({ place }) => ![session, ...used].some(one => place.startsWith(`${one}/`)))
        .sort((one, other) => other.at - one.at);
    },
    /** Makes an entry of an earlier session one of this session. */
    async adopt({ place, ...entry }: FoundEntry): Promise<void> {
      if (await this.write(entry)) await remove(place);
    },
    discard: ({ place }: FoundEntry) => remove(place),
  };
}

/** Everything that this person wrote of live entries in this browser and that the server has not acknowledged. */
export async function unsentEntriesOf(owner: JournalOwner): Promise<(FoundEntry & { storyId: string })[]> {
  const kept = await valuesUnder(`${owner.personId}/entries/`, sealingBy(owner.journalKeys));
  return [...kept].flatMap(([place, entry]) =>
    isJournaledEntry(entry) && hasContent(entry.text)
      ? [{ ...entry, place, storyId: place.split('/')[2] ?? '' }]
      : [],
  );
}

export type EntryJournal = ReturnType<typeof entryJournal>;

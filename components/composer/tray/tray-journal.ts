import type { BodyNode } from '@/domain/document/body';
import { inJournal } from '@/components/journal/journal-store';
import { orNull, valuesUnder } from '@/components/journal/places';
import { sealingBy, type JournalOwner } from '@/components/journal/sealing';

/** Words that were written here, and whose paragraph a colleague deleted. */
export interface TrayItem {
  id: string;
  text: string;
  /** The words before them. */
  after: string;
  /** The paragraph with them, when it is gone as a whole, and where it was among the blocks. */
  deleted: BodyNode | null;
  block: number;
  /** Who deleted it. */
  name: string | null;
  at: number;
}

/** Separate from the places of texts, which end in a key. */
const placeOf = (personId: string, storyId: string) => `${personId}/${storyId}#tray/`;

const isItem = (value: unknown): value is TrayItem =>
  typeof value === 'object' && value !== null && 'text' in value && 'deleted' in value;

/** The tray of a story in this browser, until each of its texts is put back or discarded. */
export function trayJournal({ personId, journalKeys }: JournalOwner, storyId: string) {
  const sealing = sealingBy(journalKeys);
  const place = placeOf(personId, storyId);
  return {
    keep: (item: TrayItem) =>
      orNull(inJournal('readwrite', texts => texts.put(sealing.seal(item), place + item.id))),
    remove: ({ id }: TrayItem) => orNull(inJournal('readwrite', texts => texts.delete(place + id))),
    async read(): Promise<TrayItem[]> {
      const all = await valuesUnder(place, sealing);
      return [...all.values()].filter(isItem).toSorted((a, b) => a.at - b.at);
    },
  };
}

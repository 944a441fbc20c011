import type { FrontContents } from '@/domain/front/contents';
import { FrontShape } from '@/domain/front/api';
import { inJournal } from '@/components/journal/journal-store';
import { holdWhileOpen, orNull, placesInUse, removeBetween, valuesUnder } from '@/components/journal/places';
import { sealingBy, type JournalOwner } from '@/components/journal/sealing';
import { newKey } from '@/components/ui/new-key';

/** The draft of a front as it was arranged here, with the saved one that it is based on. */
export interface JournaledFront {
  version: number;
  base: FrontContents;
  contents: FrontContents;
  /** When it was last changed, in milliseconds. */
  at: number;
}

/** A draft that an earlier session left, with its place in the journal. */
export interface FoundFront extends JournaledFront {
  place: string;
}

function isJournaledFront(value: unknown): value is JournaledFront {
  if (typeof value !== 'object' || value === null) return false;
  if (!('version' in value && 'base' in value && 'contents' in value)) return false;
  return FrontShape.safeParse(value.base).success && FrontShape.safeParse(value.contents).success;
}

/** Unsaved changes of a front in this browser, sealed: one place for each person, front and session. */
export function frontJournal({ personId, journalKeys }: JournalOwner, frontId: string) {
  const sealing = sealingBy(journalKeys);
  const places = `${personId}/fronts/${frontId}/`;
  const place = places + newKey();
  let holds = false;
  return {
    /** True once the draft is on the disk. */
    async write(front: JournaledFront): Promise<boolean> {
      if (!holds) holdWhileOpen(place);
      holds = true;
      return (await orNull(inJournal('readwrite', texts => texts.put(sealing.seal(front), place)))) !== null;
    },
    /** True once nothing of this session is on the disk. */
    clear: async (): Promise<boolean> => (await removeBetween(place, place)) !== null,
    /** What the last of the earlier sessions left. */
    async find(): Promise<FoundFront | null> {
      const [kept, used] = await Promise.all([valuesUnder(places, sealing), placesInUse()]);
      const found = [...kept].flatMap(([where, value]) =>
        isJournaledFront(value) && where !== place && !used.has(where) ? [{ ...value, place: where }] : [],
      );
      return found.sort((one, other) => other.at - one.at)[0] ?? null;
    },
    drop: async (found: FoundFront) => void (await removeBetween(found.place, found.place)),
  };
}

export type FrontJournal = ReturnType<typeof frontJournal>;

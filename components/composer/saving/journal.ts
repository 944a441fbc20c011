import type { Draft } from '../draft';
import { inJournal } from '@/components/journal/journal-store';
import { fromChange, toChange, type JournaledText, type JournaledChange } from './journaled-text';
import { sealingBy, type Sealing, type JournalOwner } from '@/components/journal/sealing';
import { holdWhileOpen, orNull, placesInUse, removeBetween, valuesUnder } from '@/components/journal/places';
import { newKey } from '@/components/ui/new-key';

/** A text stored by an earlier session, with its key. */
export interface JournaledStory extends JournaledText {
  place: string;
  storyId: string;
}

/** The base text is stored next to the change. */
const BASE = '#base';

const has = (value: unknown, ...names: string[]): value is object =>
  typeof value === 'object' && value !== null && names.every(name => name in value);

// The previous format stored each text whole, including its base.
const isWhole = (value: unknown): value is JournaledText => has(value, 'draft', 'base');
const isChange = (value: unknown): value is JournaledChange => has(value, 'draft', 'unanswered');
const isDraft = (value: unknown): value is Draft => has(value, 'fields', 'body');

/** All texts of a place, newest first. */
async function textsUnder(place: string, sealing: Sealing): Promise<JournaledStory[]> {
  const all = await valuesUnder(place, sealing);
  const found: JournaledStory[] = [];
  for (const [where, value] of all) {
    const base = all.get(where + BASE);
    const text = isWhole(value) ? value : isChange(value) && isDraft(base) ? fromChange(base, value) : null;
    if (text) found.push({ ...text, place: where, storyId: where.split('/')[1] ?? '' });
  }
  return found.sort((a, b) => b.at - a.at);
}

const removeAt = (place: string) => removeBetween(place, place + BASE);

let refuses = false;

/** Whether this browser failed to store the last text. */
export const journalRefuses = () => refuses;

/**
 * Unsent text in this browser: one entry per person, story and session, so that sessions do not overwrite
 * each other and people cannot see texts of others. It is encrypted, and unreadable after signing out.
 */
export function journalOf({ personId, journalKeys }: JournalOwner, storyId: string) {
  const sealing = sealingBy(journalKeys);
  const story = `${personId}/${storyId}/`;
  const place = `${story}${newKey()}`;
  let holds = false;
  let base: Draft | null = null;
  return {
    /**
     * True once the text is on the disk.
     * @param whole also writes its base again
     */
    async write(text: JournaledText, whole = false): Promise<boolean> {
      if (!holds) holdWhileOpen(place);
      holds = true;
      const writesBase = whole || base !== text.base;
      base = text.base;
      try {
        await inJournal('readwrite', texts => {
          if (writesBase) texts.put(sealing.seal(text.base), place + BASE);
          return texts.put(sealing.seal(toChange(text)), place);
        });
        refuses = false;
      } catch {
        base = null;
        refuses = true;
      }
      return !refuses;
    },
    /** True once nothing of this session is on the disk. */
    async clear(): Promise<boolean> {
      base = null;
      return (await removeAt(place)) !== null;
    },
    /** Texts of earlier sessions, newest first. */
    async find(): Promise<JournaledStory[]> {
      const [texts, used] = await Promise.all([textsUnder(story, sealing), placesInUse()]);
      return texts.filter(text => text.place !== place && !used.has(text.place));
    },
    drop: (found: JournaledStory) => removeAt(found.place),
    bringBack: ({ place: where, storyId: _, ...text }: JournaledStory) =>
      orNull(inJournal('readwrite', texts => texts.put(sealing.seal(text), where))),
  };
}

export type Journal = ReturnType<typeof journalOf>;

/** All text of this person in this browser that the server has not acknowledged. */
export const unsentOf = ({ personId, journalKeys }: JournalOwner): Promise<JournaledStory[]> =>
  textsUnder(`${personId}/`, sealingBy(journalKeys));

/** Deletes one text, once the server has it or its writer discards it. */
export const deleteText = (found: JournaledStory) => removeAt(found.place);

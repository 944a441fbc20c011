import * as z from 'zod/mini';
import { EntryAnswer, type EntryView } from '@/domain/coverage/api';
import { EMPTY_BODY } from '@/domain/document/body';

/** What is written of an entry. */
export type EntryText = Pick<EntryView, 'title' | 'body' | 'byline' | 'pinned' | 'keyEvent'>;

/** An entry in which nothing is written. */
export const EMPTY_ENTRY: EntryText = {
  title: '',
  body: EMPTY_BODY,
  byline: '',
  pinned: false,
  keyEvent: false,
};

const Kept = z.object({
  title: z.string(),
  body: EntryAnswer.shape.body,
  byline: z.string(),
  pinned: z.boolean(),
  keyEvent: z.boolean(),
});

/** The text of an entry without its other data. */
export const textOfEntry = ({ title, body, byline, pinned, keyEvent }: EntryView): EntryText => ({
  ...{ title, body, byline, pinned, keyEvent },
});

/** Where this browser keeps what a person wrote of an entry and did not send; null is the new entry of a story. */
export const placeOfText = (personId: string, storyId: string, entryId: string | null) =>
  `entry:${personId}:${storyId}:${entryId ?? 'new'}`;

/** The text that is kept at a place; null without one, and where the browser keeps nothing. */
export function readKept(place: string): EntryText | null {
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text, or nothing any more. */
export function keepText(place: string, text: EntryText | null): void {
  try {
    if (text) localStorage.setItem(place, JSON.stringify(text));
    else localStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing loses only what is typed between here and the next click.
  }
}

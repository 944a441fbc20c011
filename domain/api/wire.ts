import * as z from 'zod/mini';
import { Id } from './ids';

/** The maximum length of the words of an alert, and of each word or subject of a filter. */
export const LONGEST_WIRE_WORDS = 80;

/** Adds an alert: a person, or everyone on a desk, is notified of agency stories with these words. */
export const NewWireAlert = z.strictObject({
  words: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_WIRE_WORDS)),
  /** Null: for the person who adds it. */
  deskId: z.nullable(Id),
});

const Words = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_WIRE_WORDS)));

/** What a desk sees of the wire; an empty list filters nothing out. */
const WireFilter = z.strictObject({
  sources: z.array(z.string().check(z.minLength(1), z.maxLength(120))).check(z.maxLength(50)),
  /** Primary language tags. */
  langs: z.array(z.string().check(z.regex(/^[a-z]{2,3}$/))).check(z.maxLength(20)),
  subjects: Words.check(z.maxLength(30)),
  words: Words.check(z.maxLength(30)),
  /** The lowest urgency shown. */
  priority: z.nullable(z.int().check(z.minimum(1), z.maximum(9))),
});
export type WireFilter = z.infer<typeof WireFilter>;

/** Sets the filter of a desk; `seen` is the filter when the page was rendered. */
export const WireFilterRequest = z.strictObject({ filter: WireFilter, seen: WireFilter });

/** The filter that shows everything. */
export const NO_WIRE_FILTER: WireFilter = { sources: [], langs: [], subjects: [], words: [], priority: null };

/** The result of a delivery to the wire, in numbers of stories. */
export const ReceivedAnswer = z.object({
  new: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  killed: z.int(),
});

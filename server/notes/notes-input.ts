import { z } from 'zod';
import { NOTE_LIMITS } from '@/domain/story/notes';
import { parseInput } from '@/server/http/parse-input';

// The client makes the id, so that asking once more after a lost answer changes nothing.
const id = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const text = z.string().trim().min(1).max(NOTE_LIMITS.text);

const Beginning = z.strictObject({
  id,
  noteId: id,
  text,
  quotation: z.string().max(NOTE_LIMITS.quotation),
  blocking: z.boolean(),
});
const Reply = z.strictObject({ noteId: id, text });
const Rewording = z.strictObject({ text });
const ThreadChange = z.union([
  z.strictObject({ resolved: z.boolean() }),
  z.strictObject({ blocking: z.boolean() }),
]);

/** A conversation to begin. @throws Refused 422 */
export const parseBeginning = (value: unknown) => parseInput(Beginning, value);
/** @throws Refused 422 */
export const parseReply = (value: unknown) => parseInput(Reply, value);
/** @throws Refused 422 */
export const parseRewording = (value: unknown) => parseInput(Rewording, value);
/** Resolve or reopen, or set and lift that it blocks. @throws Refused 422 */
export const parseThreadChange = (value: unknown) => parseInput(ThreadChange, value);

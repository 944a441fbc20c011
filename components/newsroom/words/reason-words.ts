import type { NotDone } from '@/components/api/answer';
import type { NewsroomWords } from './words';

/** The reason as a sentence that explains what to do. */
export function reasonWords({ reason }: NotDone, words: NewsroomWords): string {
  const known: Record<string, string> = words.send;
  return known[reason] ?? words.send.refused;
}

/** Why the server refused a field, one of several maybe, or null; `text` is the sentence for an invalid value. */
export function fieldError(
  refused: NotDone | null,
  field: string,
  text: string,
  words: NewsroomWords,
): string | null {
  if (!refused) return null;
  const wrong = refused.field === field ? refused : refused.problem?.fields?.find(one => one.field === field);
  if (!wrong) return null;
  return wrong.reason === 'wrong-input' ? text : reasonWords({ ...refused, reason: wrong.reason }, words);
}

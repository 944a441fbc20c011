'use client';
import type { NotDone } from '@/components/api/answer';
import { refusalsWords } from '@/components/ui/words/refusal-words';
import { uploadWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { NewsroomWords } from './words';
import { useNewsroomWords } from './use-newsroom-words';

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

/** Says why a write was refused: what the permission or the workflow answered, or else what its reason means here. */
export function useRefusedWords(): (refused: NotDone) => string {
  const words = useNewsroomWords();
  const shared = useWords();
  return refused => {
    const refusals = refused.problem?.refusals;
    return refusals?.length ? refusalsWords(refusals, shared) : reasonWords(refused, words);
  };
}

/** Says why a file was refused: as for any upload, or else what its reason means here. */
export function useFileWords(): (refused: NotDone) => string {
  const words = useNewsroomWords();
  const shared = useWords();
  const lang = useLanguage();
  return refused =>
    Object.hasOwn(shared.uploads, refused.reason)
      ? uploadWords({ reason: refused.reason, limit: refused.problem?.limit }, shared, lang)
      : reasonWords(refused, words);
}

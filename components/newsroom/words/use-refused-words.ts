'use client';
import type { NotDone } from '@/components/api/answer';
import { refusalsWords } from '@/components/ui/words/refusal-words';
import { useWords } from '@/components/ui/words/words-provider';
import { reasonWords } from './reason-words';
import { useNewsroomWords } from './use-newsroom-words';

/** Says why a write was refused: what the permission or the workflow answered, or else what its reason means here. */
export function useRefusedWords(): (refused: NotDone) => string {
  const words = useNewsroomWords();
  const shared = useWords();
  return refused => {
    const refusals = refused.problem?.refusals;
    return refusals?.length ? refusalsWords(refusals, shared) : reasonWords(refused, words);
  };
}

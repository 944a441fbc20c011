'use client';
import { createContext, use } from 'react';
import { textDigest } from '@/domain/translation/machine/text-digest';
import { useWords } from '@/components/ui/words/words-provider';

/** Digests of unreviewed machine-translated texts on the page. */
export const MachineTextsContext = createContext<ReadonlySet<string>>(new Set());

/** Marks a field with machine-translated text. */
export function useMachineField(): (text: string) => { 'data-machine'?: true; 'aria-description'?: string } {
  const digests = use(MachineTextsContext);
  const { machine } = useWords();
  return text =>
    digests.size && digests.has(textDigest(text))
      ? { 'data-machine': true, 'aria-description': machine.here }
      : {};
}

'use client';
import { createContext, use } from 'react';
import { textDigest } from '@/domain/translation/machine/text-digest';
import { useWords } from '@/components/ui/words/words-provider';

/** Digests of the texts on the page that a machine wrote and no person has read. */
export const MachineTextsContext = createContext<ReadonlySet<string>>(new Set());

/** What marks a field whose text is a machine's. */
export function useMachineField(): (text: string) => { 'data-machine'?: true; 'aria-description'?: string } {
  const digests = use(MachineTextsContext);
  const { machine } = useWords();
  return text =>
    digests.size && digests.has(textDigest(text))
      ? { 'data-machine': true, 'aria-description': machine.here }
      : {};
}

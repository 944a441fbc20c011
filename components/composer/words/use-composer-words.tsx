'use client';
import { createContext, use, type ReactNode } from 'react';
import { WordsProvider } from '@/components/ui/words/words-provider';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import type { ComposerWords } from './en';

const WordsContext = createContext<ComposerWords | null>(null);

interface ComposerWordsProviderProps {
  lang: InterfaceLanguage;
  words: ComposerWords;
  children: ReactNode;
}

/** Sets the language of the composer inside it. */
export function ComposerWordsProvider({ lang, words, children }: ComposerWordsProviderProps) {
  return (
    <WordsProvider lang={lang} words={words}>
      <WordsContext value={words}>{children}</WordsContext>
    </WordsProvider>
  );
}

/** @throws Error outside a ComposerWordsProvider */
export function useComposerWords(): ComposerWords {
  const words = use(WordsContext);
  if (!words) throw new Error('useComposerWords needs a ComposerWordsProvider');
  return words;
}

'use client';
import type { ReactNode } from 'react';
import { wordsFor } from '@/components/ui/words/catalogues';
import type { InterfaceLanguage } from '@/components/ui/words/words';
import { WordsProvider } from '@/components/ui/words/words-provider';

/** The words of the interface for pages that come from the server: a server has no functions to hand down. */
export function SpokenWords({ lang, children }: { lang: InterfaceLanguage; children: ReactNode }) {
  return (
    <WordsProvider lang={lang} words={wordsFor(lang)}>
      {children}
    </WordsProvider>
  );
}

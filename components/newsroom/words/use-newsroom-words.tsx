'use client';
import { createContext, use, type ReactNode } from 'react';
import { WordsProvider } from '@/components/ui/words/words-provider';
import type { Words } from '@/components/ui/words/en';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import type { NewsroomWords } from './words';

const NewsroomWordsContext = createContext<NewsroomWords | null>(null);

interface NewsroomWordsProviderProps {
  lang: InterfaceLanguage;
  words: Words;
  newsroom: NewsroomWords;
  children: ReactNode;
}

/** Sets the language of the newsroom's screens inside it. */
export function NewsroomWordsProvider({ lang, words, newsroom, children }: NewsroomWordsProviderProps) {
  return (
    <WordsProvider lang={lang} words={words}>
      <NewsroomWordsContext value={newsroom}>{children}</NewsroomWordsContext>
    </WordsProvider>
  );
}

export function useNewsroomWords(): NewsroomWords {
  const words = use(NewsroomWordsContext);
  if (!words) throw new Error('No language of the newsroom is set here');
  return words;
}

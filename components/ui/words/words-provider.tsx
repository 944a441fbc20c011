'use client';
import { createContext, use, type ReactNode } from 'react';
import { directionOf } from '@/domain/language/direction';
import type { Words } from './en';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';

const LocaleContext = createContext<{ lang: InterfaceLanguage; words: Words } | null>(null);

interface WordsProviderProps {
  lang: InterfaceLanguage;
  words: Words;
  children: ReactNode;
}

/** Sets the language of everything inside it. */
export function WordsProvider({ lang, words, children }: WordsProviderProps) {
  return <LocaleContext value={{ lang, words }}>{children}</LocaleContext>;
}

function useLocale() {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('Nobody said which language to speak here');
  return locale;
}

export function useWords(): Words {
  return useLocale().words;
}

export function useLanguage(): InterfaceLanguage {
  return useLocale().lang;
}

/** What an element of the interface needs inside a text, which may be in another language and direction. */
export function useInterfaceAttributes() {
  const lang = useLanguage();
  return { lang, dir: directionOf(lang) };
}

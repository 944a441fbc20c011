'use client';
import { createContext, use, type ReactNode } from 'react';
import { interfaceLanguage, wordsFor, type InterfaceLanguage, type Words } from './words';

const Language = createContext<InterfaceLanguage>('en');

/** Says in which language everything under it speaks. */
export function WordsProvider({ lang, children }: { lang: string; children: ReactNode }) {
  return <Language value={interfaceLanguage(lang)}>{children}</Language>;
}

export function useWords(): Words {
  return wordsFor(use(Language));
}

export function useLanguage(): InterfaceLanguage {
  return use(Language);
}

'use client';
import dynamic from 'next/dynamic';
import { use, type ComponentType, type ReactNode } from 'react';
import type { Words } from '@/components/ui/words/en';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { NewsroomWordsProvider } from '../use-newsroom-words';
import type { NewsroomWords } from '../words';

interface Catalogues {
  words: Words;
  newsroom: NewsroomWords;
}

/** Each is a file of its own, so that browsers load the words of one language. */
const LANGUAGES: Record<InterfaceLanguage, () => Promise<Catalogues>> = {
  en: () => import('./english'),
  'zh-Hans': () => import('./chinese'),
  fr: () => import('./french'),
  ar: () => import('./arabic'),
};

const nothing = () => null;

/** They show nothing: what is dynamic is named at the head of the page, and loads with its other scripts. */
const WITH_THE_PAGE: Record<InterfaceLanguage, ComponentType> = {
  en: dynamic(() => import('./english').then(() => nothing)),
  'zh-Hans': dynamic(() => import('./chinese').then(() => nothing)),
  fr: dynamic(() => import('./french').then(() => nothing)),
  ar: dynamic(() => import('./arabic').then(() => nothing)),
};

const loaded = new Map<InterfaceLanguage, Promise<Catalogues>>();

function load(lang: InterfaceLanguage): Promise<Catalogues> {
  const known = loaded.get(lang);
  if (known) return known;
  const loading = LANGUAGES[lang]();
  loaded.set(lang, loading);
  // The next attempt loads it again.
  loading.catch(() => loaded.delete(lang));
  return loading;
}

/** The words of the interface for pages that come from the server: a server has no functions to hand down. */
export function LocaleProvider({ lang, children }: { lang: InterfaceLanguage; children: ReactNode }) {
  const { words, newsroom } = use(load(lang));
  const WithThePage = WITH_THE_PAGE[lang];
  return (
    <NewsroomWordsProvider lang={lang} words={words} newsroom={newsroom}>
      <WithThePage />
      {children}
    </NewsroomWordsProvider>
  );
}

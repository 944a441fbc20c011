'use client';
import dynamic from 'next/dynamic';
import type { ComponentType, ReactNode } from 'react';
import type { InterfaceLanguage } from '@/components/ui/words/words';

type Spoken = ComponentType<{ children: ReactNode }>;

/** Each is a file of its own, so that browsers load the words of one language. */
const WORDS: Record<InterfaceLanguage, Spoken> = {
  en: dynamic(async () => (await import('./english')).EnglishWords),
  'zh-Hans': dynamic(async () => (await import('./chinese')).ChineseWords),
  fr: dynamic(async () => (await import('./french')).FrenchWords),
  ar: dynamic(async () => (await import('./arabic')).ArabicWords),
};

/** The words of the interface for pages that come from the server: a server has no functions to hand down. */
export function SpokenWords({ lang, children }: { lang: InterfaceLanguage; children: ReactNode }) {
  const Spoken = WORDS[lang];
  return <Spoken>{children}</Spoken>;
}

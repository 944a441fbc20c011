import type { en } from './en';

/** Every word of the newsroom's interface. A language that lacks one does not compile. */
export type Words = typeof en;

export const INTERFACE_LANGUAGES = ['en', 'zh-Hans', 'fr', 'ar'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The interface language nearest to a BCP 47 tag; English when we speak none like it. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  const first = tag.toLowerCase().split('-')[0];
  return INTERFACE_LANGUAGES.find(lang => lang.toLowerCase().split('-')[0] === first) ?? 'en';
}

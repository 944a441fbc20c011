import { primaryLanguage } from './languages';

/** The languages of the newsroom's interface, of emails and of readers' pages. */
export const INTERFACE_LANGUAGES = ['en', 'zh-Hans', 'fr', 'ar'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The name of each in its own language, and a one-character form for lists. */
export const LANGUAGE_NAMES: Record<InterfaceLanguage, { name: string; mark: string }> = {
  en: { name: 'English', mark: 'E' },
  'zh-Hans': { name: '中文', mark: '中' },
  fr: { name: 'Français', mark: 'F' },
  ar: { name: 'العربية', mark: 'ع' },
};

/** The interface language with the primary subtag of a BCP 47 tag; undefined when there is none. */
export const knownInterfaceLanguage = (tag: string): InterfaceLanguage | undefined =>
  INTERFACE_LANGUAGES.find(lang => primaryLanguage(lang) === primaryLanguage(tag));

/** The closest interface language to a BCP 47 tag; English when there is none. */
export const interfaceLanguage = (tag: string): InterfaceLanguage => knownInterfaceLanguage(tag) ?? 'en';

import { interfaceLanguage, type InterfaceLanguage } from '@/domain/language/interface-languages';

const LOCALES: Record<InterfaceLanguage, string> = {
  en: 'en-GB',
  'zh-Hans': 'zh-Hans',
  fr: 'fr',
  ar: 'ar-u-nu-latn',
};

/**
 * The locale by which dates, numbers and lists of an interface language are written: English with the day first, Arabic
 * with the figures of the readers' pages.
 */
export function intlLocale(lang: string): string {
  return LOCALES[interfaceLanguage(lang)];
}

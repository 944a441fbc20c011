import { interfaceLanguage, type InterfaceLanguage } from './words';

const MARKS: Record<InterfaceLanguage, string> = { en: ', ', 'zh-Hans': '、', fr: ', ', ar: '، ' };

/** Words as a list without a last "and", with the comma of the interface's language. Empty ones are left out. */
export function joined(parts: (string | null | undefined)[], lang: string): string {
  return parts.filter(Boolean).join(MARKS[interfaceLanguage(lang)]);
}

/** What stands between two sentences: nothing after a Chinese full stop, which has its own space. */
export const betweenSentences = (lang: string): string => (interfaceLanguage(lang) === 'zh-Hans' ? '' : ' ');

import { primaryLanguage } from '@/domain/language/languages';
import type { ByLanguage } from './by-language';

/** The names of common desks, by language. */
const SUGGESTIONS: (ByLanguage & { en: string })[] = [
  { en: 'News', fr: 'Actualités', 'zh-Hans': '要闻', ar: 'الأخبار' },
  { en: 'Business', fr: 'Économie', 'zh-Hans': '财经', ar: 'الاقتصاد' },
  { en: 'Culture', fr: 'Culture', 'zh-Hans': '文化', ar: 'الثقافة' },
  { en: 'Sport', fr: 'Sports', 'zh-Hans': '体育', ar: 'الرياضة' },
  { en: 'Opinion', fr: 'Opinions', 'zh-Hans': '评论', ar: 'الرأي' },
  { en: 'Pictures', fr: 'Photo', 'zh-Hans': '图片', ar: 'الصور' },
];

/** A desk to start with: its main name in the language of the paper, and its names in others. */
export interface SuggestedDesk {
  name: string;
  names: ByLanguage;
}

/**
 * The desks that a new paper can start with; none once it has a desk of another name.
 * @param lang the language of main names
 * @param langs the languages of further names
 */
export function suggestedDesks(desks: { name: string }[], lang: string, langs: string[]): SuggestedDesk[] {
  const all = SUGGESTIONS.map(suggestion => ({
    name: nameIn(suggestion, lang) ?? suggestion.en,
    names: Object.fromEntries(langs.flatMap(other => [[other, nameIn(suggestion, other)]]).filter(isNamed)),
  }));
  const isOfStart = desks.every(desk => all.some(({ name }) => name === desk.name));
  return isOfStart ? all.filter(({ name }) => !desks.some(desk => desk.name === name)) : [];
}

/** A Chinese name must be in the same script. */
const nameIn = (suggestion: ByLanguage, lang: string): string | undefined =>
  suggestion[lang] ?? suggestion[primaryLanguage(lang)];

const isNamed = (entry: (string | undefined)[]): entry is [string, string] => entry[1] !== undefined;

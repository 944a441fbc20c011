import { primaryLanguage } from '@/domain/language/languages';

/** A text in several languages, by BCP 47 tag. */
export type ByLanguage = Record<string, string>;

/** The language of the text used for the requested one; undefined when there is none. */
function tagIn(texts: ByLanguage, lang: string): string | undefined {
  const near = Object.keys(texts).find(tag => primaryLanguage(tag) === primaryLanguage(lang));
  return [lang, near ?? 'en', 'en', ...Object.keys(texts)].find(tag => texts[tag] !== undefined);
}

/** The text in the requested language, else in a related one, else in any; empty when there is none. */
export function textIn(texts: ByLanguage, lang: string): string {
  return texts[tagIn(texts, lang) ?? lang] ?? '';
}

/** The languages of an edition. */
interface Languages {
  lang: string;
  secondLang: string | null;
}

/** The text in both languages of a bilingual edition, one per line; in the only language elsewhere. */
export function textInEdition(texts: ByLanguage, { lang, secondLang }: Languages): string {
  const first = textIn(texts, lang);
  const second = secondLang ? textIn(texts, secondLang) : first;
  return second === first ? first : `${first}\n${second}`;
}

/** The language of the text from `textInEdition` if it is not a language of the edition; else null. */
export function foreignLanguageOf(texts: ByLanguage, { lang, secondLang }: Languages): string | null {
  const own = [lang, ...(secondLang ? [secondLang] : [])].map(primaryLanguage);
  const found = tagIn(texts, lang);
  const hasOwn = Object.keys(texts).some(tag => own.includes(primaryLanguage(tag)));
  return found === undefined || hasOwn ? null : found;
}

/** A text in several languages, by BCP 47 tag. */
export type ByLanguage = Record<string, string>;

/** The text in the wanted language, else in a near one, else in any; empty when there is none. */
export function textIn(texts: ByLanguage, lang: string): string {
  const primary = lang.split('-')[0]!;
  const near = Object.keys(texts).find(tag => tag.split('-')[0] === primary);
  return texts[lang] ?? texts[near ?? 'en'] ?? texts.en ?? Object.values(texts)[0] ?? '';
}

/** The text in both languages of a bilingual edition, a line each; in its one language elsewhere. */
export function textInEdition(
  texts: ByLanguage,
  { lang, secondLang }: { lang: string; secondLang: string | null },
): string {
  const first = textIn(texts, lang);
  const second = secondLang ? textIn(texts, secondLang) : first;
  return second === first ? first : `${first}\n${second}`;
}

/** The same page in another language. */
export interface Alternate {
  lang: string;
  href: string;
}

/** One version of a page, in the order of the edition bar. */
export interface PageVersion extends Alternate {
  /** Whether its edition is the default for other languages. */
  isDefault: boolean;
}

/**
 * A language tag for search engines: ISO 639-1 language, script, two-letter region. Null when they do not support it.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function hreflangOf(tag: string): string | null {
  const { language, script, region } = new Intl.Locale(tag);
  if (language.length !== 2) return null;
  return [language, script, region?.length === 2 && region].filter(Boolean).join('-');
}

/**
 * The `hreflang` links of a page and its versions, in the order of the edition bar. Each language occurs
 * once: for the page itself, or else for the first edition with it; the default edition is `x-default`. Empty
 * for a page in one language only, or in one that search engines do not support.
 * @param own the address of the page
 */
export function alternatesAmong(versions: PageVersion[], own: string): Alternate[] {
  const byLanguage = new Map<string, string>();
  for (const { lang, href } of versions) {
    const code = hreflangOf(lang);
    if (code && (href === own || !byLanguage.has(code))) byLanguage.set(code, href);
  }
  if (byLanguage.size < 2 || ![...byLanguage.values()].includes(own)) return [];
  const alternates = [...byLanguage].map(([lang, href]) => ({ lang, href }));
  const fallback = versions.find(({ isDefault }) => isDefault);
  return fallback ? [...alternates, { lang: 'x-default', href: fallback.href }] : alternates;
}

/** The same page in another language. */
export interface Alternate {
  lang: string;
  href: string;
}

/** One version of a page, in the order of the edition bar among its like. */
export interface PageVersion extends Alternate {
  /** Whether its edition is what readers of any other language get. */
  isDefault: boolean;
}

/**
 * The `hreflang` links of a page's versions, given in the order of the edition bar. Each language is named once, by
 * the first edition that has it, so that every version names the same set; the default edition is `x-default`. A page
 * that exists once has none.
 */
export function alternatesAmong(versions: PageVersion[]): Alternate[] {
  if (versions.length < 2) return [];
  const byLanguage = versions.filter(
    ({ lang }, index) => versions.findIndex(other => other.lang === lang) === index,
  );
  const alternates = byLanguage.map(({ lang, href }) => ({ lang, href }));
  const fallback = versions.find(({ isDefault }) => isDefault);
  return fallback ? [...alternates, { lang: 'x-default', href: fallback.href }] : alternates;
}

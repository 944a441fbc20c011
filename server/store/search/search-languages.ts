/** PostgreSQL's stemmers, by the language they know. Their configurations are made by the migration. */
const STEMMED: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/** The configuration for words that are compared without stemming, hanzi among them. */
const AS_THEY_STAND = 'simple';

const languageOf = (tag: string) => tag.split('-', 1)[0]!.toLowerCase();

/**
 * The text search configurations under which texts in these languages are kept and looked for: one, or two for a
 * bilingual edition whose languages are both stemmed.
 */
export function searchConfigurations(tags: string[]): string[] {
  const stemmed = tags.flatMap(tag => STEMMED[languageOf(tag)] ?? []).map(name => `search_${name}`);
  return stemmed.length ? [...new Set(stemmed)].slice(0, 2) : [AS_THEY_STAND];
}

/** The dictionary with PostgreSQL's stop words that belongs to a configuration, or null. */
export function stopWordDictionary(configuration: string): string | null {
  return configuration === AS_THEY_STAND ? null : `pg_catalog.${configuration.replace('search_', '')}_stem`;
}

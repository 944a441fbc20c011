import { languageRules } from '@/domain/language/languages';

/** The configuration for words that are compared without stemming, hanzi among them. */
const AS_THEY_STAND = 'simple';

/**
 * The text search configurations for texts in these languages: one, or two for a bilingual edition whose languages are
 * both stemmed.
 */
export function searchConfigurations(tags: string[]): string[] {
  const stemmed = tags.flatMap(tag => languageRules(tag).stemmer ?? []).map(name => `search_${name}`);
  return stemmed.length ? [...new Set(stemmed)].slice(0, 2) : [AS_THEY_STAND];
}

/** The dictionary with PostgreSQL's stop words that belongs to a configuration, or null. */
export function stopWordDictionary(configuration: string): string | null {
  return configuration === AS_THEY_STAND ? null : `pg_catalog.${configuration.replace('search_', '')}_stem`;
}

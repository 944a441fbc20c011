import { primaryLanguage } from '@/domain/language/languages';

const english = (code: string) => `Former colleague ${code}`;

const NAMES: Record<string, (code: string) => string> = {
  en: english,
  fr: code => `Ancien collègue ${code}`,
  zh: code => `前同事 ${code}`,
  ar: code => `زميل سابق ${code}`,
};

/**
 * The name that the newsroom shows for a person whose account was deleted.
 * @param tag the BCP 47 tag of the paper's language; English for one without a catalogue
 */
export function pseudonymOf(personId: string, tag: string): string {
  const named = NAMES[primaryLanguage(tag)] ?? english;
  return named(personId.slice(-4));
}

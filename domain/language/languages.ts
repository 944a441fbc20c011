import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { FURTHER_LANGUAGES } from './further-languages';
import { DEFAULT_RULES, type LanguageRules } from './language';
import { zh } from './zh';

/** Every language with its own rules, by primary tag. */
const LANGUAGES: Record<string, Partial<LanguageRules>> = { ar, de, en, es, fr, zh, ...FURTHER_LANGUAGES };

/** The primary subtag of a BCP 47 tag: `zh` of `zh-Hans`. */
export const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

const complete = new Map<string, LanguageRules>();

/** The rules of a language, with those of English as the default. @param tag BCP 47 */
export function languageRules(tag: string): LanguageRules {
  const primary = primaryLanguage(tag);
  const own = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined;
  if (!own) return DEFAULT_RULES;
  const known = complete.get(primary) ?? { ...DEFAULT_RULES, ...own };
  complete.set(primary, known);
  return known;
}

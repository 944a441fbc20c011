import { primaryLanguage } from '@/domain/language/languages';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import type { EmailWords } from './words';
import { zhHans } from './zh-hans';

const LANGUAGES: Record<string, EmailWords> = { en, zh: zhHans, fr, ar };

/** The words of emails in the language nearest to a BCP 47 tag. */
export function emailWords(tag: string): EmailWords {
  return LANGUAGES[primaryLanguage(tag)] ?? en;
}

import { primaryLanguage } from '@/domain/language/languages';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import type { Words } from './words';
import { zhHans } from './zh-hans';

export { SHARE_PLACES, type Phrase, type SharePlace, type Words } from './words';

/** Every catalogue, by the primary tag of its language. */
export const CATALOGUES: Record<string, Words> = { en, zh: zhHans, fr, ar };

/** The words of a language; English where we have none in it. */
export function wordsFor(lang: string): Words {
  return CATALOGUES[primaryLanguage(lang)] ?? en;
}

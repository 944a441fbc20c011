import { primaryLanguage } from '@/domain/language/languages';
import { ar } from './ar';
import { en, type ReaderWords } from './en';
import { enUs } from './en-us';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { Phrase } from './phrase';
export { SHARE_PLACES, type SharePlace } from './share-places';
export type { ReaderWords };

/** Every catalogue, by the primary tag of its language. */
export const CATALOGUES: Record<string, ReaderWords> = { en, zh: zhHans, fr, ar };

/** The words of a language; English where we have none in it, and American English for `en-US`. */
export function wordsFor(lang: string): ReaderWords {
  if (lang === 'en-US') return enUs;
  return CATALOGUES[primaryLanguage(lang)] ?? en;
}

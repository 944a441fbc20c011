import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import type { Words } from './words';
import { zhHans } from './zh-hans';

export { joined } from './joined';
export { SHARE_PLACES, type Phrase, type SharePlace, type Words } from './words';

/** Every catalogue, by the language it is written in. */
export const CATALOGUES = { en, 'zh-Hans': zhHans, fr, ar } satisfies Record<string, Words>;

const byPrimaryTag: Record<string, Words> = { en, zh: zhHans, fr, ar };

/** The words of a language; English where we have none in it. */
export function wordsFor(lang: string): Words {
  return byPrimaryTag[lang.split('-', 1)[0]!.toLowerCase()] ?? en;
}

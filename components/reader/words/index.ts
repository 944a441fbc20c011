import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import type { Phrase, Words } from './words';
import { zhHans } from './zh-hans';

export { SHARE_PLACES, type Phrase, type SharePlace, type Words } from './words';

/** Every catalogue, by the language it is written in. */
export const CATALOGUES = { en, 'zh-Hans': zhHans, fr, ar } satisfies Record<string, Words>;

const byPrimaryTag: Record<string, Words> = { en, zh: zhHans, fr, ar };

/** The words of a language; English where we have none in it. */
export function wordsFor(lang: string): Words {
  return byPrimaryTag[lang.split('-', 1)[0]!.toLowerCase()] ?? en;
}

/** Names joined as the language does it: `A, B and C`; `A、B`. The names may be more than text. */
export function joined<T>(words: Words, names: readonly T[]): Phrase<T> {
  const { locale, mark } = words.lists;
  const places = names.map((_, index) => String(index));
  return new Intl.ListFormat(locale, { type: 'conjunction' })
    .formatToParts(places)
    .map(part => (part.type === 'element' ? names[Number(part.value)]! : (mark ?? part.value)));
}

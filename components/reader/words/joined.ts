import type { ReaderWords } from './en';
import type { Phrase } from './phrase';

/** Names joined as the language does it: `A, B and C`; `A、B`. The names may be more than text. */
export function joined<T>(words: ReaderWords, names: readonly T[]): Phrase<T> {
  const { locale, mark } = words.lists;
  const places = names.map((_, index) => String(index));
  return new Intl.ListFormat(locale, { type: 'conjunction' })
    .formatToParts(places)
    .map(part => (part.type === 'element' ? names[Number(part.value)]! : (mark ?? part.value)));
}

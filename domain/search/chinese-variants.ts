import pairs from 'opencc-js/dict/TSCharacters';

/**
 * Traditional characters with their simplified ones, limited to those with the same number of UTF-16 units,
 * so that positions do not change.
 */
const SIMPLIFIED = new Map(
  pairs
    .split('|')
    .map(pair => pair.split(' ') as [string, string])
    .filter(
      ([traditional, simplified]) => traditional !== simplified && traditional.length === simplified.length,
    ),
);

const HAN = /\p{Script=Han}/gu;

/** Chinese text in simplified characters, character by character, for comparison in search. */
export function simplified(text: string): string {
  return text.replace(HAN, character => {
    const simple = SIMPLIFIED.get(character) ?? character;
    return SIMPLIFIED.get(simple) ?? simple;
  });
}

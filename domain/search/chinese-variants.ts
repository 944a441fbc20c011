import pairs from 'opencc-js/dict/TSCharacters';

/** The simplified character of each traditional one; only those that take as many UTF-16 units, so that positions stay. */
const SIMPLIFIED = new Map(
  pairs
    .split('|')
    .map(pair => pair.split(' ') as [string, string])
    .filter(
      ([traditional, simplified]) => traditional !== simplified && traditional.length === simplified.length,
    ),
);

const HAN = /\p{Script=Han}/gu;

/** Chinese text in simplified characters, character by character, as the search compares it. */
export function simplified(text: string): string {
  return text.replace(HAN, character => {
    const simple = SIMPLIFIED.get(character) ?? character;
    return SIMPLIFIED.get(simple) ?? simple;
  });
}

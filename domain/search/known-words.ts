import { charactersOf, tokensOf } from './tokens';

const SHORTEST_WORD = 4;
const NAME_IN_HANZI = { shortest: 2, longest: 6 };
const CAPITAL = /^\p{Lu}/u;

/**
 * Words that can be suggested for a misspelt one, folded, with their spelling: every longer word of the
 * titles, and capitalized words of the body, as in names.
 * @param names texts that are whole names, such as those of a byline, whose hanzi are included too
 */
export function knownWords(titles: string[], names: string[], body: string): Map<string, string> {
  const words = new Map<string, string>();
  const keep = (text: string, fits: (spelling: string) => boolean) => {
    for (const { kind, form, start, end } of tokensOf(text)) {
      const spelling = text.slice(start, end);
      const isWord = kind === 'word' && form.length >= SHORTEST_WORD && !/\p{N}/u.test(form);
      if (isWord && fits(spelling) && !words.has(form)) words.set(form, spelling);
    }
  };
  for (const text of [...names, ...titles]) keep(text, () => true);
  keep(body, spelling => CAPITAL.test(spelling));
  for (const name of names)
    for (const { kind, form } of tokensOf(name)) {
      const length = charactersOf(form).length;
      if (kind === 'hanzi' && length >= NAME_IN_HANZI.shortest && length <= NAME_IN_HANZI.longest)
        words.set(form, form);
    }
  return words;
}

/**
 * The number of letters to insert, drop, change or swap with a neighbour to turn one word into the other.
 */
export function editDistance(one: string, other: string): number {
  const [a, b] = [charactersOf(one), charactersOf(other)];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, against] of b.entries()) {
      const swapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === against;
      row.push(
        Math.min(
          row[j]! + 1,
          last[j + 1]! + 1,
          last[j]! + (letter === against ? 0 : 1),
          swapped ? before[j - 1]! + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** The maximum number of mistakes for a word of this length. */
export function mistakesAllowed(word: string): number {
  const length = charactersOf(word).length;
  if (/\p{Script=Han}/u.test(word)) return 1;
  return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

import { charactersOf, tokensOf } from '@/domain/search/tokens';
import { plainParagraphs } from './plain-paragraphs';
import type { WireItem } from './wire-item';

/** Words of a text beyond this length, in UTF-16 units, are not compared. */
const MAX_COMPARED = 20_000;

/**
 * A word of a text, or a character of a script without spaces, and its place in UTF-16 units. It has a letter or a
 * decimal digit: PostgreSQL finds no word in other numbers, such as `❶`.
 */
interface PlacedWord {
  /** Folded: in lower case, without accents. */
  form: string;
  from: number;
  to: number;
}

function placedWords(text: string): PlacedWord[] {
  return tokensOf(text.slice(0, MAX_COMPARED)).flatMap(({ kind, form, start, end }) => {
    if (!/[\p{L}\p{Nd}]/u.test(form)) return [];
    const whole = { form, from: start, to: end };
    if (kind === 'word') return [whole];
    const written = charactersOf(text.slice(start, end));
    const folded = charactersOf(form);
    // Folding may join characters, which then have no place of their own.
    if (written.length !== folded.length) return folded.map(character => ({ ...whole, form: character }));
    let from = start;
    return folded.map((character, at) => {
      const to = from + written[at]!.length;
      const placed = { form: character, from, to };
      from = to;
      return placed;
    });
  });
}

/** The words of a text folded for comparison, with spaces between them; each Chinese character is a word. */
export const foldedWords = (text: string): string =>
  placedWords(text)
    .map(({ form }) => form)
    .join(' ');

/** The words of an agency story folded for comparison. */
export const wordsOfItem = ({ headline, slug, standfirst, html }: WireItem): string =>
  foldedWords([headline, slug, standfirst, ...plainParagraphs(html)].join('\n'));

/** A part of a text, which may be a match of the search. */
export interface MarkedPart {
  text: string;
  isFound: boolean;
}

/** A text in parts, with matches of the words or phrases as separate parts. */
export function markedParts(text: string, phrases: readonly string[]): MarkedPart[] {
  const words = placedWords(text);
  const wanted = phrases.map(phrase => foldedWords(phrase).split(' ')).filter(([first]) => first);
  const parts: MarkedPart[] = [];
  let done = 0;
  for (let at = 0; at < words.length; at++) {
    const lengths = wanted
      .filter(phrase => phrase.every((form, next) => words[at + next]?.form === form))
      .map(({ length }) => length);
    if (!lengths.length) continue;
    const last = at + Math.max(...lengths) - 1;
    const { from } = words[at]!;
    const { to } = words[last]!;
    if (from > done) parts.push({ text: text.slice(done, from), isFound: false });
    parts.push({ text: text.slice(Math.max(from, done), to), isFound: true });
    done = to;
    at = last;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isFound: false });
  return parts;
}

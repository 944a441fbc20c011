import type { TextRule } from '@/domain/checks/finding';

/** Words that a sentence may well say twice, by language. */
const MAY_DOUBLE: Record<string, ReadonlySet<string>> = {
  en: new Set(['had', 'that', 'very', 'no', 'so', 'ha', 'bye', 'night', 'long', 'far', 'many', 'tut']),
  fr: new Set(['nous', 'vous', 'non', 'oui', 'très', 'faire', 'bien', 'si']),
  de: new Set(['die', 'der', 'das', 'sie', 'ihr', 'nein', 'ja', 'sehr']),
  es: new Set(['no', 'sí', 'muy', 'nos']),
  it: new Set(['no', 'sì', 'via', 'piano', 'così', 'molto']),
};

/** Languages that double words by their grammar and write them apart. */
const DOUBLES_BY_GRAMMAR = new Set(['vi', 'id', 'ms', 'tl', 'sw', 'th', 'km', 'lo']);

/** Scripts of languages that double words by their grammar: Chinese 天天, Japanese 時々, Korean 하루하루. */
const DOUBLING_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{L}{2,})([^\S\n]+)\1(?![\p{L}\p{N}’'-])/giu;
const CAPITAL = /^\p{Lu}/u;

/** The same word twice in a row. Names such as Pago Pago are no slips. */
export const doubledWord: TextRule = {
  name: 'doubled-word',
  find({ text, lang }) {
    const primary = lang.split('-')[0]!;
    if (DOUBLES_BY_GRAMMAR.has(primary)) return [];
    return [...text.matchAll(DOUBLED)].flatMap(match => {
      const [whole, word = '', space = ''] = match;
      const second = whole.slice(word.length + space.length);
      const isName = CAPITAL.test(word) && CAPITAL.test(second);
      if (isName || DOUBLING_SCRIPT.test(word) || MAY_DOUBLE[primary]?.has(word.toLowerCase())) return [];
      return [{ from: match.index, to: match.index + whole.length, data: { text: word, fix: word } }];
    });
  },
};

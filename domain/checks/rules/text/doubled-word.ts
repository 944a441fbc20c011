import { languageRules } from '@/domain/language/languages';
import type { TextRule } from '@/domain/checks/finding';

/** Scripts of languages that double words by their grammar: Chinese 天天, Japanese 時々, Korean 하루하루. */
const DOUBLING_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{L}{2,})([^\S\n]+)\1(?![\p{L}\p{N}’'-])/giu;
const CAPITAL = /^\p{Lu}/u;

/** The same word twice in a row. Names such as Pago Pago are no slips. */
export const doubledWord: TextRule = {
  name: 'doubled-word',
  find({ text, lang }) {
    const { doublesWords, repeatable } = languageRules(lang);
    if (doublesWords) return [];
    return [...text.matchAll(DOUBLED)].flatMap(match => {
      const [whole, word = '', space = ''] = match;
      const second = whole.slice(word.length + space.length);
      const isName = CAPITAL.test(word) && CAPITAL.test(second);
      if (isName || DOUBLING_SCRIPT.test(word) || repeatable.has(word.toLowerCase())) return [];
      return [{ from: match.index, to: match.index + whole.length, data: { text: word, fix: word } }];
    });
  },
};

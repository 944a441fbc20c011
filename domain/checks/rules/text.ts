import type { ContentRule, Rule, TextRule } from '@/domain/checks/finding';
import { textLength } from '@/domain/document/length';
import { textBlocks } from '@/domain/document/text-blocks';
import { languageRules, primaryLanguage } from '@/domain/language/languages';
import { styleMatches } from '@/domain/style/style-rule';

/** A line in brackets that is still a placeholder, from a template or for a colleague. */
const GUIDANCE = /^\s*(\[[^\]]+\]|【[^】]+】|［[^］]+］)\s*$/;

/** Whether a line of text is a placeholder. */
export const isGuidance = (text: string): boolean => GUIDANCE.test(text);

export const guidanceLeft: ContentRule & { name: 'guidance-left' } = {
  name: 'guidance-left',
  severity: 'error',
  find: ({ body }) =>
    textBlocks(body)
      .filter(({ text }) => isGuidance(text))
      .map(({ path, text }) => ({ where: { path, from: 0, to: text.length }, data: { text: text.trim() } })),
};

/** The maximum length of a paragraph that is readable on a phone: words, and Chinese characters. */
const PARAGRAPH_GUIDE = { words: 120, hanzi: 250 } as const;

export const longParagraph: Rule = {
  name: 'long-paragraph',
  severity: 'warning',
  find: ({ body }) =>
    textBlocks(body).flatMap(({ node, path, text }) => {
      if (node.type !== 'paragraph' && node.type !== 'bilingualText') return [];
      const { words, hanzi } = textLength(text);
      if (words / PARAGRAPH_GUIDE.words + hanzi / PARAGRAPH_GUIDE.hanzi <= 1) return [];
      return [{ where: { path, from: 0, to: 0 }, data: { count: hanzi || words } }];
    }),
};

/** The house style rules of the paper. */
export const houseStyle: TextRule = {
  name: 'house-style',
  find: ({ text, lang, style }) =>
    style
      .filter(({ rule }) => rule.lang === primaryLanguage(lang))
      .flatMap(({ rule, find }) =>
        styleMatches(rule, find, text).map(({ from, to, fix }) => ({
          from,
          to,
          data: {
            text: text.slice(from, to),
            message: rule.message,
            ...(fix !== null && { fix }),
          },
        })),
      ),
};

/** The maximum length of a headline in three lines of a front: letters, and Chinese characters. */
const HEADLINE_GUIDE = { letters: 90, hanzi: 32 } as const;

const HAN = /\p{Script=Han}/gu;

/** The share of the recommended length that a headline uses; more than 1 is too long. */
export function headlineFill(headline: string): number {
  const hanzi = headline.match(HAN)?.length ?? 0;
  const others = [...headline].length - hanzi;
  return hanzi / HEADLINE_GUIDE.hanzi + others / HEADLINE_GUIDE.letters;
}

export const longHeadline: Rule = {
  name: 'long-headline',
  severity: 'warning',
  find: ({ fields }) =>
    (['headline', 'secondHeadline'] as const)
      .filter(field => headlineFill(fields[field]) > 1)
      .map(field => ({ where: { field }, data: { count: [...fields[field].trim()].length } })),
};

/** Scripts of languages whose grammar repeats words: Chinese 天天, Japanese 時々, Korean 하루하루. */
const DOUBLING_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{L}{2,})([^\S\n]+)\1(?![\p{L}\p{N}’'-])/giu;
const CAPITAL = /^\p{Lu}/u;

/** The same word twice in a row. Names such as Pago Pago are allowed. */
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

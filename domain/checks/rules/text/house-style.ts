import { primaryLanguage } from '@/domain/language/languages';
import { styleMatches } from '@/domain/style/style-rule';
import type { TextRule } from '@/domain/checks/finding';

/** What the paper itself has decided how to write. */
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

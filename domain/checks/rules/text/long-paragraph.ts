import { textLength } from '@/domain/document/length';
import type { Rule } from '@/domain/checks/finding';
import { textBlocks } from '@/domain/document/text-blocks';

/** What a paragraph may hold before a reader on a phone loses the line: words, and Chinese characters. */
const PARAGRAPH_GUIDE = { words: 120, hanzi: 250 } as const;

export const longParagraph: Rule = {
  name: 'long-paragraph',
  severity: 'asks',
  find: ({ body }) =>
    textBlocks(body).flatMap(({ node, path, text }) => {
      if (node.type !== 'paragraph' && node.type !== 'bilingualText') return [];
      const { words, hanzi } = textLength(text);
      if (words / PARAGRAPH_GUIDE.words + hanzi / PARAGRAPH_GUIDE.hanzi <= 1) return [];
      return [{ where: { path, from: 0, to: 0 }, data: { count: hanzi || words } }];
    }),
};

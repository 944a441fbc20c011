import { choiceAttribute } from '../attributes';
import type { BlockSpec } from '../spec';

/** The headings of a body. Level 1 is the story's headline. */
const HEADING_LEVELS = [2, 3] as const;

export const heading: BlockSpec = {
  node: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: choiceAttribute(HEADING_LEVELS, 2) },
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3, h4, h5, h6', attrs: { level: 3 } },
    ],
    toDOM: node => [`h${node.attrs.level}`, 0],
  },
  copied: node => [`h${node.attrs.level}`, 0],
  html: (node, inner) => `<h${node.attrs.level}>${inner}</h${node.attrs.level}>`,
  text: (_, inner) => inner,
  markdown: (node, inner) => `${'#'.repeat(node.attrs.level)} ${inner}`,
};

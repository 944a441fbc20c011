import type { BlockSpec } from '../spec';

export const paragraph: BlockSpec = {
  node: {
    group: 'block',
    content: 'inline*',
    parseDOM: [{ tag: '[data-shown]', ignore: true, priority: 70 }, { tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  copied: () => ['p', 0],
  html: (_, inner) => `<p>${inner}</p>`,
  text: (_, inner) => inner,
  markdown: (_, inner) => inner,
};

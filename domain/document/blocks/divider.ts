import type { BlockSpec } from '../spec';

export const divider: BlockSpec = {
  node: {
    group: 'block',
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr'],
  },
  copied: () => ['hr'],
  html: () => '<hr>',
  text: () => '',
  markdown: () => '---',
};

import type { BlockSpec } from '../spec';

export const divider: BlockSpec = {
  name: 'divider',
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

import { textAttribute } from '../attributes';
import { escapeHtml, lines, SHOWN, type BlockSpec } from '../spec';

export const factBox: BlockSpec = {
  node: {
    group: 'block',
    content: '(paragraph | heading | list)+',
    isolating: true,
    attrs: { title: textAttribute(300) },
    parseDOM: [
      {
        tag: 'aside[data-block=fact-box]',
        getAttrs: element => ({ title: element.dataset.title ?? '' }),
      },
    ],
    toDOM: node => ['aside', { 'data-block': 'fact-box', 'data-title': node.attrs.title }, 0],
  },
  copied: ({ attrs: { title } }) => [
    'aside',
    { 'data-block': 'fact-box', 'data-title': title },
    ...(title ? [['h2', SHOWN, title]] : []),
    ['div', 0],
  ],
  html: (node, inner) => `<aside><h2>${escapeHtml(node.attrs.title)}</h2>${inner}</aside>`,
  text: (node, inner) => lines(node.attrs.title, inner),
  markdown: (node, inner) => `**${node.attrs.title}**\n\n${inner}`.replace(/^/gm, '> '),
};

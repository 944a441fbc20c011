import { numberAttribute } from '../attributes';
import { lines, type BlockSpec } from '../spec';

const indent = (text: string, by: string) => text.replace(/\n/g, `\n${by}`);

export const bulletList: BlockSpec = {
  node: {
    group: 'block list',
    content: 'listItem+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  copied: () => ['ul', 0],
  html: (_, inner) => `<ul>${inner}</ul>`,
  text: (_, inner) => inner,
  markdown: (_, inner) => inner,
};

export const orderedList: BlockSpec = {
  node: {
    group: 'block list',
    content: 'listItem+',
    attrs: { start: numberAttribute(1, 0, 1_000_000) },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: element => {
          const start = Number(element.getAttribute('start'));
          return { start: Number.isInteger(start) && start > 0 && start <= 1_000_000 ? start : 1 };
        },
      },
    ],
    toDOM: node => (node.attrs.start === 1 ? ['ol', 0] : ['ol', { start: node.attrs.start }, 0]),
  },
  copied: node => ['ol', { start: node.attrs.start === 1 ? null : node.attrs.start }, 0],
  html: (node, inner) => `<ol${node.attrs.start === 1 ? '' : ` start="${node.attrs.start}"`}>${inner}</ol>`,
  text: (_, inner) => inner,
  markdown(node, inner) {
    let number = node.attrs.start as number;
    return inner.replace(/^- /gm, () => `${number++}. `);
  },
};

export const listItem: BlockSpec = {
  node: {
    content: 'paragraph (paragraph | list)*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  copied: () => ['li', 0],
  html: (_, inner) => `<li>${inner}</li>`,
  text: (_, inner) => lines(inner),
  markdown: (_, inner) => `- ${indent(inner.trim(), '  ')}`,
};

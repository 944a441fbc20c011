import { textAttribute } from '../attributes';
import { escapeHtml, escapeMarkdown, type BlockSpec } from '../spec';

export const text: BlockSpec = {
  node: { group: 'inline' },
  copied: node => node.text!,
  html: node => escapeHtml(node.text!),
  text: node => node.text!,
  markdown: node => escapeMarkdown(node.text!),
};

export const hardBreak: BlockSpec = {
  node: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  copied: () => ['br'],
  html: () => '<br>',
  text: () => '\n',
  markdown: () => '  \n',
};

export const footnote: BlockSpec = {
  node: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { text: textAttribute() },
    parseDOM: [
      {
        tag: '[data-block=footnote]',
        priority: 60,
        getAttrs: element => ({ text: element.dataset.text ?? '' }),
      },
    ],
    toDOM: node => ['sup', { 'data-block': 'footnote', 'data-text': node.attrs.text }],
  },
  copied: ({ attrs: { text } }) => ['small', { 'data-block': 'footnote', 'data-text': text }, ` (${text})`],
  html: node => ` <small>(${escapeHtml(node.attrs.text)})</small>`,
  text: node => ` (${node.attrs.text})`,
  markdown: node => `^[${escapeMarkdown(node.attrs.text)}]`,
};

/**
 * The end of a block with a suggested paragraph end, marked as an insertion or a deletion: the next block is
 * a new paragraph, or is joined with this one.
 */
export const paragraphEnd: BlockSpec = {
  node: {
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    toDOM: () => ['span', { class: 'paragraph-end' }, '¶'],
  },
  // Suggestions are settled before a text is copied.
  copied: () => '',
  html: () => '',
  text: () => '',
  markdown: () => '',
};

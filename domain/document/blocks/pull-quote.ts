import { textAttribute } from '../attributes';
import { escapeHtml, type BlockSpec } from '../spec';

/** Whether a text opens with a quotation mark of any language. Others are printed in those of their language. */
export const hasQuotationMark = (text: string): boolean => /^[“”"„«»‹「『‘]/.test(text);

/** A sentence of the story set large. Plain text omits it because the body contains it. */
export const pullQuote: BlockSpec = {
  node: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { attribution: textAttribute(300) },
    parseDOM: [
      {
        tag: 'aside[data-block=pull-quote]',
        contentElement: 'p',
        getAttrs: element => ({ attribution: element.querySelector('footer')?.textContent ?? '' }),
      },
    ],
    toDOM: node => [
      'aside',
      { 'data-block': 'pull-quote' },
      ['p', 0],
      ['footer', { contenteditable: 'false' }, node.attrs.attribution],
    ],
  },
  copied({ attrs: { attribution } }) {
    const words = ['blockquote', ['p', 0], ...(attribution ? [['footer', attribution]] : [])] as const;
    return ['aside', { 'data-block': 'pull-quote' }, words];
  },
  html(node, inner) {
    const attribution = node.attrs.attribution
      ? `<footer>${escapeHtml(node.attrs.attribution)}</footer>`
      : '';
    return `<aside><blockquote><p>${inner}</p>${attribution}</blockquote></aside>`;
  },
  text: () => '',
  markdown: (node, inner) =>
    `> ${inner}${node.attrs.attribution ? `\n>\n> — ${node.attrs.attribution}` : ''}`,
};

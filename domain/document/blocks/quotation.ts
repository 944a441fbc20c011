import { optionalText } from '../attributes';
import { escapeHtml, lines, SHOWN, type BlockSpec } from '../spec';

export const quotation: BlockSpec = {
  node: {
    group: 'block',
    content: 'paragraph+',
    defining: true,
    attrs: { cite: optionalText(300) },
    parseDOM: [{ tag: 'blockquote', getAttrs: element => ({ cite: element.dataset.cite ?? null }) }],
    toDOM: () => ['blockquote', 0],
  },
  copied({ attrs: { cite } }) {
    return cite
      ? ['blockquote', { 'data-cite': cite }, ['div', 0], ['footer', SHOWN, cite]]
      : ['blockquote', 0];
  },
  html(node, inner) {
    const cite = node.attrs.cite ? `<footer>${escapeHtml(node.attrs.cite)}</footer>` : '';
    return `<blockquote>${inner}${cite}</blockquote>`;
  },
  text: (node, inner) => lines(inner, node.attrs.cite ?? ''),
  markdown(node, inner) {
    const speech = node.attrs.cite ? `${inner}\n\n— ${node.attrs.cite}` : inner;
    return speech.replace(/^/gm, '> ');
  },
};

import { choiceAttribute, languageAttribute } from '../attributes';
import { escapeHtml, type BlockSpec } from '../spec';

/** One paragraph, or heading of level 2 or 3, in both languages of a bilingual edition. */
export const bilingualPair: BlockSpec = {
  node: {
    group: 'block',
    content: 'bilingualText bilingualText',
    isolating: true,
    attrs: { level: choiceAttribute([0, 2, 3], 0) },
    parseDOM: [
      {
        tag: 'div[data-block=bilingual-pair]',
        getAttrs: element => ({ level: Number(element.dataset.level ?? 0) }),
      },
    ],
    toDOM: node => ['div', { 'data-block': 'bilingual-pair', 'data-level': node.attrs.level }, 0],
  },
  copied: node => ['div', { 'data-block': 'bilingual-pair', 'data-level': node.attrs.level }, 0],
  html(node, inner) {
    const level = node.attrs.level as number;
    return level ? inner.replace(/<(\/?)p\b/g, `<$1h${level}`) : inner;
  },
  text: (_, inner) => inner,
  markdown: (node, inner) =>
    node.attrs.level ? inner.replace(/^(?=\S)/gm, `${'#'.repeat(node.attrs.level)} `) : inner,
};

export const bilingualText: BlockSpec = {
  node: {
    content: 'inline*',
    defining: true,
    attrs: { lang: languageAttribute() },
    parseDOM: [
      {
        tag: '[data-block=bilingual-text]',
        priority: 60,
        getAttrs: element => ({ lang: element.getAttribute('lang') }),
      },
    ],
    toDOM: node => ['p', { 'data-block': 'bilingual-text', lang: node.attrs.lang }, 0],
  },
  copied(node, _, parent) {
    const level = parent?.attrs.level as number | undefined;
    return [level ? `h${level}` : 'p', { 'data-block': 'bilingual-text', lang: node.attrs.lang }, 0];
  },
  html: (node, inner) => `<p lang="${escapeHtml(node.attrs.lang)}">${inner}</p>`,
  text: (_, inner) => inner,
  markdown: (_, inner) => inner,
};

import { hrefAttribute, languageAttribute, validRules } from './attributes';
import { deletion, insertion, note } from './editing-marks';
import { isExternalLink } from '@/domain/own-path';
import { safeHref } from './links';
import { escapeHtml, type InlineMark } from './spec';

const bold: InlineMark = {
  name: 'bold',
  mark: {
    // A clipboard from Google Docs wraps everything in <b style="font-weight: normal">.
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: element => element.style.fontWeight !== 'normal' && null },
      { style: 'font-weight', getAttrs: value => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  copied: () => ['strong', 0],
  html: (_, inner) => `<strong>${inner}</strong>`,
  markdown: (_, inner) => `**${inner}**`,
};

const italic: InlineMark = {
  name: 'italic',
  mark: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  copied: () => ['em', 0],
  html: (_, inner) => `<em>${inner}</em>`,
  markdown: (_, inner) => `*${inner}*`,
};

const link: InlineMark = {
  name: 'link',
  mark: {
    inclusive: false,
    attrs: { href: hrefAttribute() },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: element => {
          // A copied link is absolute, so that it works elsewhere; a stored one may be a path.
          const href = safeHref(element.dataset.href ?? element.getAttribute('href') ?? '');
          return href === null ? false : { href };
        },
      },
    ],
    toDOM: mark => ['a', { href: safeHref(mark.attrs.href) ?? '#' }, 0],
  },
  copied({ attrs: { href } }, context) {
    const address = context.address(href as string);
    return ['a', { href: address, 'data-href': address === href ? null : href }, 0];
  },
  html(mark, inner, { pageUrl }) {
    const href = safeHref(mark.attrs.href);
    if (href === null) return inner;
    const address = new URL(href, pageUrl).href;
    return `<a href="${escapeHtml(address)}"${isExternalLink(href) ? ' rel="noopener"' : ''}>${inner}</a>`;
  },
  markdown(mark, inner, { pageUrl }) {
    const href = safeHref(mark.attrs.href);
    return href === null ? inner : `[${inner}](${new URL(href, pageUrl).href})`;
  },
};

const superscript: InlineMark = {
  name: 'superscript',
  mark: {
    excludes: 'subscript',
    parseDOM: [{ tag: 'sup:not([data-block])' }, { style: 'vertical-align=super' }],
    toDOM: () => ['sup', 0],
  },
  copied: () => ['sup', 0],
  html: (_, inner) => `<sup>${inner}</sup>`,
  markdown: (_, inner) => `<sup>${inner}</sup>`,
};

const subscript: InlineMark = {
  name: 'subscript',
  mark: {
    excludes: 'superscript',
    parseDOM: [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
    toDOM: () => ['sub', 0],
  },
  copied: () => ['sub', 0],
  html: (_, inner) => `<sub>${inner}</sub>`,
  markdown: (_, inner) => `<sub>${inner}</sub>`,
};

const language: InlineMark = {
  name: 'language',
  mark: {
    attrs: { lang: languageAttribute() },
    parseDOM: [{ tag: 'span[lang]', getAttrs: element => ({ lang: element.getAttribute('lang') }) }],
    toDOM: mark => ['span', { lang: mark.attrs.lang }, 0],
  },
  copied: mark => ['span', { lang: mark.attrs.lang }, 0],
  html: (mark, inner) => `<span lang="${escapeHtml(mark.attrs.lang)}">${inner}</span>`,
  markdown: (_, inner) => inner,
};

const inline: InlineMark[] = [
  note,
  insertion,
  deletion,
  link,
  language,
  bold,
  italic,
  superscript,
  subscript,
];

/** Every inline mark, outermost first. */
export const MARKS: InlineMark[] = inline.map(one => ({
  ...one,
  mark: { ...one.mark, parseDOM: validRules(one.mark.parseDOM, one.mark.attrs) },
}));

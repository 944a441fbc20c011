import { textAttribute } from '../attributes';
import { printedText, secondAttributes, secondFromDom, secondToDom } from '../second-attributes';
import { copiedCaption, escapeHtml, figcaption, lines, type BlockSpec } from '../spec';
import { copiedPicture, pictureAttributes, pictureFromDom, pictureToDom, pictureWords } from './picture';

const TEXTS = ['caption', 'credit'] as const;

const toDom = (attrs: Record<string, unknown>) => ({
  'data-block': 'gallery',
  'data-caption': attrs.caption,
  'data-credit': attrs.credit,
  ...secondToDom(attrs, TEXTS),
});

/** Caption and credit as published. */
const printedTexts = (attrs: Record<string, unknown>): [caption: string, credit: string] => [
  printedText(attrs, 'caption'),
  printedText(attrs, 'credit'),
];

export const gallery: BlockSpec = {
  node: {
    group: 'block',
    content: 'galleryPicture*',
    isolating: true,
    draggable: true,
    attrs: {
      caption: textAttribute(),
      credit: textAttribute(300),
      ...secondAttributes({ caption: null, credit: 300 }),
    },
    parseDOM: [
      {
        tag: 'section[data-block=gallery]',
        getAttrs: element => ({
          caption: element.dataset.caption ?? '',
          credit: element.dataset.credit ?? '',
          ...secondFromDom(element, TEXTS),
        }),
      },
    ],
    toDOM: node => ['section', toDom(node.attrs), 0],
  },
  copied: ({ attrs }) => ['section', toDom(attrs), ['div', 0], ...copiedCaption(...printedTexts(attrs))],
  html: (node, inner) => `<figure>${inner}${figcaption(...printedTexts(node.attrs))}</figure>`,
  text: (node, inner) => lines(inner, printedText(node.attrs, 'caption')),
  markdown: (node, inner) => lines(inner, ...printedTexts(node.attrs)),
};

export const galleryPicture: BlockSpec = {
  node: {
    attrs: pictureAttributes,
    parseDOM: [{ tag: 'figure[data-block=gallery-picture]', getAttrs: pictureFromDom }],
    toDOM: node => ['figure', { 'data-block': 'gallery-picture', ...pictureToDom(node.attrs) }],
  },
  copied: (node, context) => copiedPicture('gallery-picture', node.attrs, context),
  html(node, _, context) {
    const url = context.mediaUrl(node.attrs.media);
    if (!url) return '';
    const { alt, caption, credit } = pictureWords(node.attrs);
    return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${figcaption(caption, credit)}</figure>`;
  },
  text: node => pictureWords(node.attrs).caption,
  markdown(node, _, context) {
    const url = context.mediaUrl(node.attrs.media);
    const { alt, caption, credit } = pictureWords(node.attrs);
    return url ? lines(`![${alt}](${url})`, caption, credit) : '';
  },
};

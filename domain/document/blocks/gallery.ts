import { textAttribute } from '../attributes';
import { copiedCaption, escapeHtml, figcaption, lines, type BlockSpec } from '../spec';
import { copiedPicture, pictureAttributes, pictureFromDom, pictureToDom, pictureWords } from './picture';

export const gallery: BlockSpec = {
  name: 'gallery',
  node: {
    group: 'block',
    content: 'galleryPicture*',
    isolating: true,
    draggable: true,
    attrs: { caption: textAttribute(), credit: textAttribute(300) },
    parseDOM: [
      {
        tag: 'section[data-block=gallery]',
        getAttrs: element => ({
          caption: element.dataset.caption ?? '',
          credit: element.dataset.credit ?? '',
        }),
      },
    ],
    toDOM: node => [
      'section',
      { 'data-block': 'gallery', 'data-caption': node.attrs.caption, 'data-credit': node.attrs.credit },
      0,
    ],
  },
  copied: ({ attrs: { caption, credit } }) => [
    'section',
    { 'data-block': 'gallery', 'data-caption': caption, 'data-credit': credit },
    ['div', 0],
    ...copiedCaption(caption as string, credit as string),
  ],
  html: (node, inner) => `<figure>${inner}${figcaption(node.attrs.caption, node.attrs.credit)}</figure>`,
  text: (node, inner) => lines(inner, node.attrs.caption),
  markdown: (node, inner) => lines(inner, node.attrs.caption, node.attrs.credit),
};

export const galleryPicture: BlockSpec = {
  name: 'galleryPicture',
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

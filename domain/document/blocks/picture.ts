import type { DOMOutputSpec } from 'prosemirror-model';
import { choiceAttribute, idAttribute, textAttribute } from '../attributes';
import { printedText, secondAttributes, secondFromDom, secondToDom } from '../second-attributes';
import { copiedCaption, escapeHtml, figcaption, lines, type BlockSpec, type CopyContext } from '../spec';

/** `text` is as wide as the column, `wide` extends into the rail, `hung` places the caption there. */
export const PICTURE_SIZES = ['text', 'wide', 'hung'] as const;

/** The texts of a picture, in each language. */
const TEXTS = ['alt', 'caption', 'credit'] as const;

/** The attributes of a picture, in a body, a gallery or as the lead of a story. */
export const pictureAttributes = {
  media: idAttribute(),
  alt: textAttribute(),
  caption: textAttribute(),
  credit: textAttribute(300),
  ...secondAttributes({ alt: null, caption: null, credit: 300 }),
};

/** Reads those attributes back from the HTML that `pictureToDom` writes. */
export function pictureFromDom(element: HTMLElement) {
  return {
    media: element.dataset.media,
    alt: element.dataset.alt ?? '',
    caption: element.dataset.caption ?? '',
    credit: element.dataset.credit ?? '',
    ...secondFromDom(element, TEXTS),
  };
}

/** A picture as HTML. All attributes are stored as data attributes, so that copying is lossless. */
export function pictureToDom(attrs: Record<string, string>) {
  const { media, alt, caption, credit } = attrs;
  return {
    ...{ 'data-media': media, 'data-alt': alt, 'data-caption': caption, 'data-credit': credit },
    ...secondToDom(attrs, TEXTS),
  };
}

/** The public texts of a picture: both languages of a bilingual edition, one per line. */
export function pictureWords(attrs: Record<string, string>) {
  const [alt, caption, credit] = TEXTS.map(name => printedText(attrs, name)) as [string, string, string];
  return { alt, caption, credit };
}

/** The maximum width of a copied picture, in pixels: a page in a word processor. */
const COPIED_WIDTH = 640;

/** A picture for other programs, used when copying a block. */
export function copiedPicture(
  block: string,
  attrs: Record<string, string>,
  context: CopyContext,
): DOMOutputSpec {
  const { src, width, height } = context.picture(attrs.media!);
  const words = pictureWords(attrs);
  const shown = width && height && Math.min(COPIED_WIDTH, width);
  const size = shown ? { width: shown, height: Math.round((height * shown) / width) } : {};
  return [
    'figure',
    {
      'data-block': block,
      'data-size': attrs.size,
      'data-width': width,
      'data-height': height,
      ...pictureToDom(attrs),
    },
    ['img', { src, alt: words.alt, ...size }],
    ...copiedCaption(words.caption, words.credit),
  ];
}

export const picture: BlockSpec = {
  node: {
    group: 'block',
    draggable: true,
    attrs: { ...pictureAttributes, size: choiceAttribute(PICTURE_SIZES, 'text') },
    parseDOM: [
      {
        tag: 'figure[data-block=picture]',
        getAttrs: element => ({ ...pictureFromDom(element), size: element.dataset.size ?? 'text' }),
      },
    ],
    toDOM: node => [
      'figure',
      { 'data-block': 'picture', 'data-size': node.attrs.size, ...pictureToDom(node.attrs) },
    ],
  },
  copied: (node, context) => copiedPicture('picture', node.attrs, context),
  html(node, _, context) {
    const url = context.mediaUrl(node.attrs.media);
    if (!url) return '';
    const { alt, caption, credit } = pictureWords(node.attrs);
    return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${figcaption(caption, credit)}</figure>`;
  },
  text: node => lines(pictureWords(node.attrs).caption),
  markdown(node, _, context) {
    const url = context.mediaUrl(node.attrs.media);
    const { alt, caption, credit } = pictureWords(node.attrs);
    return url ? lines(`![${alt}](${url})`, caption, credit) : '';
  },
};

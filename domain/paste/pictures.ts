import { drop, type Dropped } from './dropped';
import { isElement, pointsOf, styleOf } from './style';

/** A picture of a paste that must be uploaded before it can be part of the text. */
export interface PastedPicture {
  /** The placeholder for it in the body. */
  placeholder: string;
  /** The source of its bytes: a data URL, or a separate file in the same order. */
  source: { kind: 'data'; address: string } | { kind: 'file' };
  alt: string;
}

const PLACEHOLDER = 'pasted-';

/** Whether this id of a picture only keeps the place of one that is pasted. */
export const isPlaceholder = (media: string): boolean => media.startsWith(PLACEHOLDER);

const BESIDE_THE_TEXT = /^(file|blob|cid|webkit-fake-url|x-apple-[a-z-]+):/i;

/** The text that a picture represents, where it is a character of the text. */
export function characterOf(image: Element): string | null {
  const source = image.getAttribute('src') ?? '';
  const isEmoji =
    image.hasAttribute('data-emoji') ||
    /\b(emoji|wp-smiley)\b/.test(image.getAttribute('class') ?? '') ||
    /\/emoji\//.test(source);
  return isEmoji ? (image.getAttribute('data-emoji') ?? image.getAttribute('alt')) : null;
}

/** Takes a picture of the source: returns its placeholder, or null when it cannot be kept. */
export function takePicture(
  image: Element,
  accepted: PastedPicture[],
  dropped: Dropped,
): PastedPicture | null {
  const address = (image.getAttribute('src') ?? image.getAttribute('data-src') ?? '').trim();
  if (measures(image).some(size => size !== null && size <= 2)) return null;
  if (/^https?:/i.test(address)) {
    drop(dropped, 'foreignPictures');
    return null;
  }
  const isData = /^data:image\//i.test(address);
  if (!isData && !BESIDE_THE_TEXT.test(address)) {
    drop(dropped, 'pictures');
    return null;
  }
  const alt = (image.getAttribute('alt') ?? '').trim();
  const picture: PastedPicture = {
    placeholder: `${PLACEHOLDER}${accepted.length}`,
    source: isData ? { kind: 'data', address } : { kind: 'file' },
    alt: /^(https?|file):/i.test(alt) ? '' : alt.slice(0, 2000),
  };
  accepted.push(picture);
  return picture;
}

/** The dimensions of the source, if any; a picture one point wide is a tracking pixel. */
function measures(image: Element): (number | null)[] {
  const style = styleOf(image);
  return ['width', 'height'].map(
    name => pointsOf(style.get(name)) ?? pointsOf(image.getAttribute(name) ?? undefined),
  );
}

/** The caption in a figure, which belongs to the picture or table in it. */
export function captionIn(figure: Element): Element | null {
  return (
    [...figure.childNodes].filter(isElement).find(({ tagName }) => /^figcaption$/i.test(tagName)) ?? null
  );
}

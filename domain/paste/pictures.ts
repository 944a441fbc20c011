import { drop, type Dropped } from './dropped';
import { isElement, pointsOf, styleOf } from './style';

/** A pasted picture that must be uploaded first. */
export interface PastedPicture {
  /** Its placeholder in the body. */
  placeholder: string;
  /** The source of its bytes: an address, which may be a data URL, or a separate file in the same order. */
  source: { kind: 'data' | 'address'; address: string } | { kind: 'file' };
  alt: string;
}

const PLACEHOLDER = 'pasted-';

/** Whether a picture id is the placeholder of a pasted picture. */
export const isPlaceholder = (media: string): boolean => media.startsWith(PLACEHOLDER);

const BESIDE_THE_TEXT = /^(file|blob|cid|webkit-fake-url|x-apple-[a-z-]+):/i;

/** The character that a picture represents, if any. */
export function characterOf(image: Element): string | null {
  const source = image.getAttribute('src') ?? '';
  const isEmoji =
    image.hasAttribute('data-emoji') ||
    /\b(emoji|wp-smiley)\b/.test(image.getAttribute('class') ?? '') ||
    /\/emoji\//.test(source);
  return isEmoji ? (image.getAttribute('data-emoji') ?? image.getAttribute('alt')) : null;
}

/** The pictures that were accepted so far, and which are. */
export interface PastedPictureReading {
  pictures: PastedPicture[];
  dropped: Dropped;
  /** Whether pictures at other addresses are kept, to be fetched. */
  keepsAddresses: boolean;
}

/** Accepts a picture of the source: returns its placeholder, or null when it cannot be kept. */
export function acceptPicture(
  image: Element,
  { pictures: accepted, dropped, keepsAddresses }: PastedPictureReading,
): PastedPicture | null {
  const address = (image.getAttribute('src') ?? image.getAttribute('data-src') ?? '').trim();
  if (measures(image).some(size => size !== null && size <= 2)) return null;
  const isElsewhere = keepsAddresses && address !== '' && !/^data:/i.test(address);
  if (!isElsewhere && /^https?:/i.test(address)) {
    drop(dropped, 'foreignPictures');
    return null;
  }
  const isData = /^data:image\//i.test(address);
  if (!isElsewhere && !isData && !BESIDE_THE_TEXT.test(address)) {
    drop(dropped, 'pictures');
    return null;
  }
  const alt = (image.getAttribute('alt') ?? '').trim();
  const picture: PastedPicture = {
    placeholder: `${PLACEHOLDER}${accepted.length}`,
    source: isElsewhere
      ? { kind: 'address', address }
      : isData
        ? { kind: 'data', address }
        : { kind: 'file' },
    alt: /^(https?|file):/i.test(alt) ? '' : alt.slice(0, 2000),
  };
  accepted.push(picture);
  return picture;
}

/** The dimensions in the source, if any; a picture one point wide is a tracking pixel. */
function measures(image: Element): (number | null)[] {
  const style = styleOf(image);
  return ['width', 'height'].map(
    name => pointsOf(style.get(name)) ?? pointsOf(image.getAttribute(name) ?? undefined),
  );
}

/** The caption of a figure, for the picture or table in it. */
export function captionIn(figure: Element): Element | null {
  return (
    [...figure.childNodes].filter(isElement).find(({ tagName }) => /^figcaption$/i.test(tagName)) ?? null
  );
}

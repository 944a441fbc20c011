import { embedFrom } from '@/domain/document/embed-address';
import { htmlText } from '../html';
import { lose, type Losses } from '../losses';

/** A shortcode of WordPress, such as `[gallery ids="1,2"]`. */
const CODE = /\[(\/?)([a-z][\w-]{1,40})((?:\s[^\][<>]{0,1000})?)\]/gi;
/** Codes recognised without attributes, and without an end. */
const KNOWN = /^(gallery|caption|embed|audio|video|playlist|poll|contact|form|toc|youtube|vimeo)$/i;

/**
 * The text with shortcodes as HTML: captions, galleries and embeds are kept; other codes are listed, and the words
 * between them kept. A word in brackets, such as "[sic]", is kept.
 */
export function withoutShortcodes(text: string, losses: Losses): string {
  const closed = new Set(
    [...text.matchAll(CODE)].filter(([, end]) => end).map(([, , name]) => name!.toLowerCase()),
  );
  const captioned = text
    .replace(/\[caption\b[^\]]{0,500}\]([^]{0,5000}?)\[\/caption\]/gi, (_, inner: string) => figure(inner))
    .replace(
      /\[(embed|youtube|vimeo)\b[^\]]{0,500}\]\s{0,20}(https?:[^\s<[\]]{1,1000})\s{0,20}\[\/\1\]/gi,
      (_, _name, url: string) => embedHtml(url),
    );
  return captioned.replace(CODE, (code, end: string, sent: string, attributes: string) => {
    const name = sent.toLowerCase();
    const isCode = closed.has(name) || KNOWN.test(name) || attributes.includes('=') || /[_-]/.test(name);
    if (!isCode) return code;
    if (name === 'gallery') {
      const ids = attributeOf(attributes, 'ids') || attributeOf(attributes, 'include');
      if (ids) return galleryHtml(ids);
    }
    const source =
      attributeOf(attributes, 'src') || attributeOf(attributes, 'mp3') || attributeOf(attributes, 'mp4');
    if (/^(audio|video)$/.test(name) && /^https?:/.test(source)) {
      lose(losses, 'recordings', source);
      return `<p><a href="${htmlText(source)}">${htmlText(source)}</a></p>`;
    }
    if (!end) lose(losses, 'shortcodes', code);
    return '';
  });
}

const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}\\s{0,5}=\\s{0,5}["']?([^"'\\]]{0,1000})`, 'i').exec(attributes)?.[1]?.trim() ?? '';

/** A picture with the words after it as its caption. */
function figure(inner: string): string {
  const image = /(?:<a\b[^>]{0,1000}>\s{0,20})?<img\b[^>]{0,2000}>(?:\s{0,20}<\/a>)?/i.exec(inner);
  if (!image) return inner;
  const caption = inner.slice(image.index + image[0].length);
  return `<figure>${image[0]}<figcaption>${caption}</figcaption></figure>`;
}

/** Pictures by the ids of their attachments. */
export const galleryHtml = (ids: string): string =>
  ids
    .split(',')
    .map(id => Number(id))
    .filter(id => Number.isInteger(id) && id > 0)
    .map(id => `<img src="attachment:${id}" alt="">`)
    .join('');

/** An address as an embed, or as a link when it is not of a known service. */
export function embedHtml(url: string): string {
  const address = htmlText(url.replace(/&amp;/g, '&'));
  return embedFrom(url.replace(/&amp;/g, '&'))
    ? `<iframe src="${address}"></iframe>`
    : `<p><a href="${address}">${address}</a></p>`;
}

import { wellFormedText } from '@/server/problems/well-formed';
import { parseUrl } from '@/domain/web-address';

/** The metadata of a page for links to it. */
export interface PageFacts {
  title: string;
  /** Address of its picture, or empty. */
  picture: string;
}

const META = /<meta\s[^<>]{1,4000}>/gi;
const ATTRIBUTE = /([\w:-]{1,40})\s{0,5}=\s{0,5}(?:"([^"]{0,3000})"|'([^']{0,3000})')/g;
const TITLE = /<title[^>]{0,200}>([^<]{1,1000})/i;
const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
const LONGEST_TITLE = 300;

const ofCode = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (decimal) return ofCode(Number(decimal));
    if (hex) return ofCode(parseInt(hex as string, 16));
    return ENTITIES[(name as string).toLowerCase()] ?? whole;
  });
}

const asTitle = (text: string) =>
  wellFormedText(decoded(text)).replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);

/** Reads the Open Graph marks of a page, or its title. @see https://ogp.me */
export function factsOfPage(html: string, address: string): PageFacts {
  const marks = new Map<string, string>();
  for (const [tag] of html.matchAll(META)) {
    const attributes = new Map(
      [...tag.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
        name!.toLowerCase(),
        double ?? single ?? '',
      ]),
    );
    const name = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase();
    const content = attributes.get('content');
    if (name && content && !marks.has(name)) marks.set(name, content);
  }
  const title = marks.get('og:title') ?? marks.get('twitter:title') ?? TITLE.exec(html)?.[1] ?? '';
  const picture = decoded(marks.get('og:image') ?? marks.get('twitter:image') ?? '');
  return {
    title: asTitle(title),
    picture: (picture && parseUrl(picture, address)?.href) || '',
  };
}

/** Reads an answer of oEmbed. @see https://oembed.com */
export function factsOfOembed(json: string): PageFacts {
  let answer: { title?: unknown; thumbnail_url?: unknown };
  try {
    answer = (JSON.parse(json) ?? {}) as typeof answer;
  } catch {
    return { title: '', picture: '' };
  }
  const { title, thumbnail_url: picture } = answer;
  return {
    title: typeof title === 'string' ? asTitle(title) : '',
    picture: typeof picture === 'string' && parseUrl(picture) ? picture : '',
  };
}

/** The text of a page in the encoding declared in its headers or its first bytes; UTF-8 otherwise. */
export function textOfPage(body: Buffer, contentType: string): string {
  const named = /charset=["']?([\w-]{1,30})/i;
  const label =
    named.exec(contentType)?.[1] ?? named.exec(body.subarray(0, 2000).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(body);
  } catch {
    return body.toString('utf8');
  }
}

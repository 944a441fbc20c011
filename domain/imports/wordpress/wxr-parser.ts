import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Unreadable } from '../unreadable';

/** An unprocessed item of a WordPress export (WXR). */
export interface WxrItem {
  /** Texts by name, such as `title`, `content`, `excerpt`, `creator` and WordPress names such as `post_id`. */
  texts: Record<string, string>;
  terms: { domain: string; slug: string; name: string }[];
  meta: Record<string, string>;
  /** The number of readers' comments, and the first words of one. */
  comments: number;
  comment: string;
}

/** An author of a WordPress export. */
export interface WxrAuthor {
  name: string;
  email: string;
}

/** Limits of one item; a longer text is refused. */
export const WXR_LIMITS = { depth: 60, text: 8_000_000, item: 12_000_000, meta: 2_000, terms: 500 } as const;

const SPACES: [pattern: RegExp, prefix: string][] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
];

/**
 * Errors that WordPress itself tolerates: unescaped characters, and undeclared prefixes. The text is kept as written.
 */
const PASSED_OVER =
  /entity|disallowed character|unbound namespace|"\]\]>" is disallowed|attribute .* (?:without value|already)|unescaped/i;

/** The names of elements, regardless of the prefixes of their namespaces in a file. */
function nameOf({ uri, prefix, local }: Pick<SaxesTagNS, 'uri' | 'prefix' | 'local'>): string {
  const known = SPACES.find(([pattern]) => pattern.test(uri))?.[1] ?? (uri ? '' : prefix);
  return known ? `${known}:${local}` : local;
}

const emptyItem = (): WxrItem => ({ texts: {}, terms: [], meta: {}, comments: 0, comment: '' });

/** Parses a WordPress export of any size in chunks: it holds one item at a time. */
export class WxrParser {
  readonly authors = new Map<string, WxrAuthor>();
  /** The address of the site. */
  site = '';
  /** Whether it is a WordPress export. */
  isWxr = false;

  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly open: string[] = [];
  private ready: WxrItem[] = [];
  private item: WxrItem | null = null;
  private size = 0;
  private text = '';
  private term = { domain: '', slug: '' };
  private author = { login: '', name: '', email: '' };
  private metaKey = '';

  constructor() {
    const { parser } = this;
    parser.on('error', error => {
      if (!PASSED_OVER.test(error.message)) throw new Unreadable('not-well-formed', error.message);
    });
    parser.on('doctype', () => {
      throw new Unreadable('declares-entities');
    });
    parser.on('opentag', tag => this.begin(tag));
    parser.on('closetag', tag => this.end(nameOf(tag)));
    parser.on('text', words => this.add(words));
    parser.on('cdata', words => this.add(words));
  }

  /** Parses a chunk; returns the completed items. @throws Unreadable */
  write(piece: string): WxrItem[] {
    this.parser.write(piece);
    return this.taken();
  }

  /** Ends the file. @throws Unreadable when the file is truncated */
  close(): WxrItem[] {
    this.parser.close();
    return this.taken();
  }

  private taken(): WxrItem[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  private begin(tag: SaxesTagNS): void {
    const name = nameOf(tag);
    if (this.open.length >= WXR_LIMITS.depth) throw new Unreadable('too-deep');
    if (name.startsWith('wp:')) this.isWxr = true;
    if (name === 'item') {
      this.item = emptyItem();
      this.size = 0;
    }
    if (name === 'category') {
      const value = (attribute: string) => tag.attributes[attribute]?.value ?? '';
      this.term = { domain: value('domain'), slug: value('nicename') };
    }
    this.open.push(name);
    this.text = '';
  }

  private add(words: string): void {
    this.size += words.length;
    if (this.text.length + words.length > WXR_LIMITS.text || this.size > WXR_LIMITS.item)
      throw new Unreadable('too-large-unpacked');
    this.text += words;
  }

  private end(name: string): void {
    const text = this.text;
    this.open.pop();
    const parent = this.open.at(-1) ?? '';
    if (this.item) this.endInItem(this.item, name, parent, text);
    else this.endInChannel(name, parent, text);
    this.text = '';
  }

  private endInItem(item: WxrItem, name: string, parent: string, text: string): void {
    if (name === 'item') {
      this.ready.push(item);
      this.item = null;
    } else if (parent === 'wp:postmeta') {
      if (name === 'wp:meta_key') this.metaKey = text.slice(0, 200);
      else if (Object.keys(item.meta).length < WXR_LIMITS.meta) item.meta[this.metaKey] = text;
    } else if (name === 'wp:comment') item.comments++;
    else if (parent === 'wp:comment') {
      if (name === 'wp:comment_content') item.comment ||= text.slice(0, 200);
    } else if (parent !== 'item') return;
    else if (name === 'category') {
      if (item.terms.length < WXR_LIMITS.terms) item.terms.push({ ...this.term, name: text.trim() });
    } else item.texts[TEXTS[name] ?? name.replace(/^wp:/, '')] = text;
  }

  private endInChannel(name: string, parent: string, text: string): void {
    if (name === 'wp:author') {
      const { login, name: known, email } = this.author;
      this.authors.set(login, { name: known || login, email });
      this.author = { login: '', name: '', email: '' };
    } else if (parent === 'wp:author') {
      if (name === 'wp:author_login') this.author.login = text.trim();
      if (name === 'wp:author_display_name') this.author.name = text.trim();
      if (name === 'wp:author_email') this.author.email = text.trim().toLowerCase();
    } else if (parent === 'channel' && (name === 'wp:base_blog_url' || (name === 'link' && !this.site)))
      this.site = text.trim();
  }
}

const TEXTS: Record<string, string> = {
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'dc:creator': 'creator',
};

import { createHash } from 'node:crypto';
import { LIST, UNFINISHED } from './site-folder';
import { parseUrl } from '@/domain/web-address';

/** Parts of the site that need a server. */
const OF_THE_SERVER = /^\/(newsroom|api|search|oembed|views)(\/|$)/;
/** The longest name of a file on most disks, in bytes. */
const LONGEST_NAME = 240;

export const NOT_FOUND = '404.html';
export const REDIRECTS = 'redirects.nginx.conf';
/** Reserved names in the folder. */
const OF_THE_EXPORT = new Set([NOT_FOUND, REDIRECTS, LIST, UNFINISHED]);

/** An address of readers without its origin: a path, still encoded, and a query. */
export interface SiteAddress {
  path: string;
  query: string;
}

/** Reads an address of readers' pages; null for one elsewhere, or one that needs a server. */
export function siteAddress(text: string, origin: string): SiteAddress | null {
  const url = parseUrl(text, origin);
  if (url?.origin !== new URL(origin).origin) return null;
  const { pathname, search } = url;
  if (OF_THE_SERVER.test(pathname)) return null;
  return { path: pathname, query: search.slice(1) };
}

/** The path of a page in the folder, as used in links: a query becomes a part of it. */
export function staticPath({ path, query }: SiteAddress): string {
  if (!query) return path;
  const name = query.replace(/[^\w.=-]/g, '_');
  const mark = createHash('sha256').update(query).digest('hex').slice(0, 8);
  return `${path.replace(/\/$/, '')}/~${name.slice(0, 80)}-${mark}`;
}

/** The file of an address below the folder; null when it can have none. @param isPage whether it is HTML */
export function fileOf(address: SiteAddress, isPage: boolean): string | null {
  let path: string;
  try {
    path = decodeURIComponent(staticPath(address));
  } catch {
    return null;
  }
  const parts = path.split('/').filter(Boolean);
  // A page's name never starts with a dot.
  const isWrong = (part: string) =>
    part === '.' || part === '..' || /[\0\\]/.test(part) || Buffer.byteLength(part) > LONGEST_NAME;
  if (parts.some(isWrong) || OF_THE_EXPORT.has(parts[0] ?? '')) return null;
  return isPage ? [...parts, 'index.html'].join('/') : parts.length ? parts.join('/') : null;
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", '#39': "'" };
const unescaped = (text: string) =>
  text.replace(/&(amp|quot|apos|#39);/g, (_, name: string) => ENTITIES[name]!);

/** The addresses of readers' pages and files in a page, stylesheet, feed or other text. */
export function addressesIn(text: string, origin: string): SiteAddress[] {
  const found = new Map<string, SiteAddress>();
  const escaped = origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<=["'(>\\s,])(?:${escaped})?/(?!/)[^\\s"'()<>,\\\\]*`, 'g');
  for (const [match] of text.matchAll(pattern)) {
    const address = siteAddress(unescaped(match), origin);
    if (address) found.set(`${address.path}?${address.query}`, address);
  }
  return [...found.values()];
}

/** A page whose links with a query lead to the files that have those pages. */
export const withStaticLinks = (html: string, origin: string): string =>
  html.replace(/(?<= href=")[^"]*(?=")/g, href => {
    if (!href.includes('?')) return href;
    const text = unescaped(href);
    const address = text.startsWith('/') || text.startsWith(`${origin}/`) ? siteAddress(text, origin) : null;
    return address?.query ? `${staticPath(address)}/` : href;
  });

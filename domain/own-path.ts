import { parseUrl } from '@/domain/web-address';

const OURS = 'https://paper.invalid';

/**
 * The path with query and fragment of an address on this site; null for an external or invalid one. It is
 * parsed as in browsers (https://url.spec.whatwg.org/), so that `//host`, `/\host`, `/.//host` and
 * `java\nscript:` are resolved in the same way. A path that starts with an encoded slash is refused too:
 * proxies and redirects decode it.
 */
export function ownPath(address: string): string | null {
  const url = parseUrl(address) ? null : parseUrl(address, OURS);
  if (!url) return null;
  const { origin, pathname, search, hash } = url;
  if (origin !== OURS || /^\/(?:[/\\]|%2f|%5c)/i.test(pathname)) return null;
  return pathname + search + hash;
}

/** Whether a link with this address is external. */
export function isExternalLink(href: string): boolean {
  return ownPath(href) === null;
}

import { ownPath } from '@/domain/own-path';

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const OURS = 'https://paper.invalid';

/**
 * The address if it is safe to link, else null. The scheme is read by the URL parser, so `java\nscript:` and
 * the like are rejected. Internal paths and fragments are unchanged.
 */
export function safeHref(href: string): string | null {
  let url: URL;
  try {
    url = new URL(href, OURS);
  } catch {
    return null;
  }
  if (!SCHEMES.has(url.protocol)) return null;
  if (url.origin !== OURS) return url.href;
  return /^\s*[#?]/.test(href) ? url.search + url.hash || null : ownPath(href);
}

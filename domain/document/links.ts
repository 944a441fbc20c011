import { ownPath } from '@/domain/own-path';

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const OURS = 'https://paper.invalid';

/**
 * The address if it may be linked, else null. The scheme is what the URL parser finds, not what the text
 * seems to start with, so `java\nscript:` and the like are refused. A path of ours stays a path, and a place in the same
 * page stays there.
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

import { HAS_OLD_QUERY, isOldQuery, oldQuery } from './old-query';
import { ownPath } from '@/domain/own-path';
import { parseUrl } from '@/domain/web-address';

/**
 * Why an old address cannot be redirected: it is a front page, its query is not one number, or it is not an address.
 */
export type AddressProblem = 'front' | 'query' | 'malformed';

/**
 * An old address: its path, with the story number from its query, if any. `host` is that of another site; null when the
 * address had none.
 */
export type OldAddress = { path: string; host: string | null } | { problem: AddressProblem };

const LONGEST = 1000;

/**
 * The form in which old addresses are compared: decoded, in lower case, without trailing slashes; null when it cannot
 * be decoded or is not a path of this site.
 */
export function comparablePath(path: string): string | null {
  const decoded = decodedPath(path);
  return decoded === null ? null : decoded.normalize('NFC').toLowerCase();
}

/** The target path of a redirect: decoded, without trailing slashes; null when it is not a path of this site. */
export function decodedPath(path: string): string | null {
  if (path.length > LONGEST || ownPath(path) === null) return null;
  try {
    const decoded = decodeURIComponent(path);
    if (/[\u0000-\u0020\\]/.test(decoded) || /\/\//.test(decoded)) return null;
    return decoded.length > 1 && decoded.endsWith('/') ? decoded.slice(0, -1) : decoded;
  } catch {
    return null;
  }
}

/** Reads an old address, with or without its host. */
export function oldAddress(address: string): OldAddress {
  const url = addressParts(address);
  if (!url) return { problem: 'malformed' };
  const path = comparablePath(url.path);
  if (path === null) return { problem: 'malformed' };
  if (url.search) {
    const query = new URLSearchParams(url.search);
    if (!isOldQuery(query) || !HAS_OLD_QUERY.test(path)) return { problem: 'query' };
    return { path: `${path}?${oldQuery(query)}`, host: url.host };
  }
  return path === '/' ? { problem: 'front' } : { path, host: url.host };
}

/** The path of this site that an address refers to, regardless of its host; null when there is none. */
export function targetPath(address: string): string | null {
  const url = addressParts(address);
  return url && decodedPath(url.path);
}

interface AddressParts {
  path: string;
  search: string;
  host: string | null;
}

function addressParts(address: string): AddressParts | null {
  const wanted = address.trim();
  if (/^https?:\/\//i.test(wanted)) {
    const url = parseUrl(wanted);
    return url && { path: url.pathname, search: url.search, host: url.host };
  }
  const own = wanted.startsWith('/') ? ownPath(wanted) : null;
  if (own === null) return null;
  const { pathname, search } = new URL(own, 'https://paper.invalid');
  return { path: pathname, search, host: null };
}

import { HAS_OLD_QUERY, isOldQuery, oldQuery } from './old-query';
import { ownPath } from '@/domain/own-path';
import { parseUrl } from '@/domain/web-address';

/** Why an old address cannot lead anywhere: it is a front page, its query is not one number, or it is no address. */
export type AddressProblem = 'front' | 'query' | 'malformed';

/** An old address: its path, with the number of a story where that is in its query. `host` is that of another site; null where the address had none. */
export type OldAddress = { path: string; host: string | null } | { problem: AddressProblem };

const LONGEST = 1000;

/**
 * A path as old addresses are compared: decoded, in small letters, without slashes at its end; null when it cannot be
 * decoded or is none of ours.
 */
export function comparablePath(path: string): string | null {
  const decoded = decodedPath(path);
  return decoded === null ? null : decoded.normalize('NFC').toLowerCase();
}

/** A path as a redirect leads to it: decoded, without slashes at its end; null when it is none of ours. */
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

/** The path of ours that an address means, whatever its host; null for one that is none. */
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

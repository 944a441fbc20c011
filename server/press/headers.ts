import type { IncomingHttpHeaders } from 'node:http';
import { createHash } from 'node:crypto';
import { PLAYER_HOSTS } from '@/domain/document/blocks/embed';
import { SPECULATION_RULES } from '@/domain/paper/speculation-rules';

const SPECULATION_HASH = createHash('sha256').update(SPECULATION_RULES).digest('base64');

/**
 * The policy of a reader's page: nothing from elsewhere except a requested player, nothing inline except its own rules
 * and the fixed speculation rules, which are not executed.
 * @param styles the source of its rules
 */
const pagePolicy = (styles: string): string =>
  [
    "default-src 'none'",
    "img-src 'self'",
    "media-src 'self'",
    `style-src ${styles}`,
    "font-src 'self'",
    `script-src 'self' 'sha256-${SPECULATION_HASH}'`,
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${PLAYER_HOSTS.join(' ')}`,
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The rules of a reader's page: the first style is that of the frame, as texts of people are escaped. */
export const STYLE = /<style>(.*?)<\/style>/s;

/** The policy of a reader's page. */
export function readerPolicy(html: string): string {
  const [, rules = ''] = STYLE.exec(html) ?? [];
  return pagePolicy(`'sha256-${createHash('sha256').update(rules).digest('base64')}'`);
}

/** The policy of a reader's page for someone with a link to it, whose rules have a nonce. */
export const sharedPreviewPolicy = (nonce: string): string => pagePolicy(`'self' 'nonce-${nonce}'`);

/** A reader's page in the composer's preview: only the paper's own pages may frame it. */
export const previewPolicy = (nonce: string): string =>
  sharedPreviewPolicy(nonce).replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** The newsroom's policy: scripts by nonce, pictures also from the clipboard and from uploads under way. */
export function newsroomPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The script nonce of such a policy; empty without one. */
export const nonceOf = (policy: string | null): string => /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? '';

/** The header with the address of a newsroom page's request, which Next does not pass to layouts. */
export const REQUEST_TARGET_HEADER = 'x-request-target';

/** For files and messages: nothing in them may run or load. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** The service worker fetches the paper's pages and nothing else. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/**
 * The header that keeps browsers at https for a year on the public site and, where configured, on all its subdomains.
 * @see https://www.rfc-editor.org/rfc/rfc6797
 */
export function transportSecurity(env: Record<string, string | undefined>): Record<string, string> {
  if (!env.PUBLIC_URL?.startsWith('https:')) return {};
  const below = env.HSTS_SUBDOMAINS === 'on' ? '; includeSubDomains' : '';
  return { 'strict-transport-security': `max-age=31536000${below}` };
}

/** Sent with every response. */
export const COMMON_HEADERS: Record<string, string> = {
  ...transportSecurity(process.env),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** The same for stylesheets and scripts, without headers that apply to pages only. */
export const FILE_HEADERS = withoutPageHeaders(COMMON_HEADERS);

function withoutPageHeaders(headers: Record<string, string>): Record<string, string> {
  const {
    'cross-origin-opener-policy': _,
    'permissions-policy': __,
    'referrer-policy': ___,
    ...rest
  } = headers;
  return rest;
}

/**
 * How long caches in front store a response in addition to browsers: half a minute, a minute more while they
 * revalidate, and a day while the server is down.
 * @param seconds for which such a response is stored
 * @see https://www.rfc-editor.org/rfc/rfc9213
 */
export function sharedCacheHeaders(seconds: number): Record<string, string> {
  const control = `max-age=${seconds}, stale-while-revalidate=${2 * seconds}, stale-if-error=86400`;
  return { 'cdn-cache-control': control, 'surrogate-control': control };
}

/** For a page of the paper. */
export const SHARED_LASTING = sharedCacheHeaders(30);
/** For a transient page. */
export const SHARED_TRANSIENT = sharedCacheHeaders(20);

/**
 * Whether a request is from a cache in front: CDNs send `CDN-Loop`, other caches `Surrogate-Capability`.
 * @see https://www.rfc-editor.org/rfc/rfc8586 and https://www.w3.org/TR/edge-arch/
 */
export function isCache(headers: IncomingHttpHeaders): boolean {
  return headers['cdn-loop'] !== undefined || headers['surrogate-capability'] !== undefined;
}

/** The header that makes our own requests get what caches get. */
export const AS_CACHE = { 'surrogate-capability': 'broadsheet="Surrogate/1.0"' };

/** The same headers without those for caches in front: for a response for one reader only. */
export function withoutSharedCaches(headers: Record<string, string>): Record<string, string> {
  const { 'cdn-cache-control': _, 'surrogate-control': __, ...own } = headers;
  return own;
}

/** The same headers without those that only caches in front read, which saves readers half a kilobyte. */
export function withoutCacheHeaders(headers: Record<string, string>): Record<string, string> {
  const { 'surrogate-key': _, 'cache-tag': __, ...rest } = withoutSharedCaches(headers);
  return rest;
}

/**
 * The keys of a page in Cloudflare's header. https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
 */
export const cacheTags = (keys: string | undefined): Record<string, string> =>
  keys && process.env.CDN === 'cloudflare' ? { 'cache-tag': keys.split(' ').join(',') } : {};

import type { CdnSettings } from '@/server/cdn-settings';

/** A purge request to a CDN. */
export interface CdnRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/** How many keys one request may have. */
const MAX_KEYS = { fastly: 256, cloudflare: 30, varnish: 100 } as const;

type Writer = (settings: CdnSettings, address: string, keys: string[]) => CdnRequest;

/** The requests of each CDN. */
const WRITERS: Record<CdnSettings['kind'], Writer> = {
  /** https://www.fastly.com/documentation/reference/api/purging/ */
  fastly: ({ token }, address, keys) => ({
    ...{ url: `${address}/purge`, method: 'POST' },
    headers: { 'fastly-key': token, 'surrogate-key': keys.join(' '), accept: 'application/json' },
  }),
  /** https://developers.cloudflare.com/api/resources/cache/methods/purge/ */
  cloudflare: ({ token }, address, keys) => ({
    ...{ url: `${address}/purge_cache`, method: 'POST' },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags: keys }),
  }),
  /** `deploy/varnish.vcl` */
  varnish: (_, address, keys) => ({
    ...{ url: `${address}/`, method: 'PURGE', headers: { 'surrogate-key': keys.join(' ') } },
  }),
};

/** The requests that purge these keys from all caches of a CDN. */
export function requestsFor(settings: CdnSettings, keys: string[]): CdnRequest[] {
  const { kind, addresses } = settings;
  const all = [...new Set(keys)];
  const most = MAX_KEYS[kind];
  const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, part) =>
    all.slice(part * most, (part + 1) * most),
  );
  return addresses.flatMap(address => parts.map(part => WRITERS[kind](settings, address, part)));
}

/** A host that must not appear in any response. */
export const EVIL_HOST = 'evil.example';

/** Headers that could change the response of a proxy, framework or client, for the paper at this host. */
export const oddHeaders = (host: string): Record<string, string>[] => [
  {
    'x-forwarded-host': EVIL_HOST,
    'x-forwarded-proto': 'http',
    'x-forwarded-port': '1',
    'x-host': EVIL_HOST,
  },
  {
    forwarded: `for=1.2.3.4;host=${EVIL_HOST};proto=http`,
    'x-forwarded-server': EVIL_HOST,
    'x-forwarded-prefix': '/evil',
  },
  { 'x-original-url': '/newsroom', 'x-rewrite-url': '/newsroom', 'x-forwarded-uri': '/newsroom' },
  { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'true-client-ip': '127.0.0.1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D', 'next-url': '/newsroom' },
  { 'x-middleware-subrequest': 'middleware', 'x-invoke-path': '/newsroom', 'x-matched-path': '/newsroom' },
  {
    'x-nextjs-data': '1',
    'x-now-route-matches': '1=evil',
    'x-prerender-revalidate': 'x',
    'next-action': 'x',
  },
  { accept: 'application/json', 'accept-language': 'ar', 'accept-charset': 'utf-16' },
  { 'accept-encoding': 'identity;q=0, *;q=0', te: 'trailers' },
  { range: 'bytes=0-3', 'if-range': '"x"' },
  { 'if-none-match': '*', 'if-modified-since': 'Tue, 01 Dec 2099 00:00:00 GMT' },
  { origin: `https://${EVIL_HOST}`, referer: `https://${EVIL_HOST}/`, 'sec-fetch-site': 'cross-site' },
  { cookie: 'next-auth.session-token=x; display-preferences=dark; __prerender_bypass=x; theme=dark' },
  { authorization: 'Bearer x', 'content-security-policy': 'default-src *', 'x-network-address': '127.0.0.1' },
  { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender', 'save-data': 'on', 'sec-gpc': '1' },
  { 'cache-control': 'no-store', pragma: 'no-cache', 'surrogate-key': 'evil', 'x-cache-key': 'evil' },
  { 'content-type': 'application/json', 'content-length': '2' },
  { connection: 'close, x-forwarded-for, host, accept-encoding, cookie', 'max-forwards': '0' },
  { connection: 'upgrade, http2-settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAARAAAAAAAIAAAAA' },
  { cookie: 'display-preferences=dark.large', 'accept-encoding': 'br;q=0, gzip;q=0.0, x-gzip' },
  { host: `${host.toUpperCase()}:443` },
  { host: EVIL_HOST },
];

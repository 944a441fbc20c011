import { seeded } from './texts';

const NAMES = [
  'show',
  'page',
  'before',
  'after',
  'sort',
  'width',
  'maxwidth',
  'q',
  'edition',
  'utm_source',
  '__proto__',
];
const PATHS = [
  '/',
  '/world',
  '/world/',
  '/./world',
  '/world/../world',
  '/%77orld',
  '//world',
  '/search',
  '/oembed',
  '/feed.xml',
  '/api/v1/stories',
  '/2026/11/24/ferries',
  '/assets/./reader.css',
  '/media/none/320.txt',
  '/newsroomx',
];
const ENCODINGS = ['br', 'gzip', 'identity', '*', 'br;q=0.1', 'zstd, br', 'x-gzip', '', 'gzip;q=0'];

/** A request for an address that no other has. */
interface HostileAddress {
  url: string;
  headers: Record<string, string>;
}

/** Requests for different addresses of the paper at this host, with different headers each time. */
export function* hostileAddresses(count: number, host: string): Generator<HostileAddress> {
  const random = seeded(8);
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  for (let at = 0; at < count; at++) {
    const word = `${at.toString(36)}${'x'.repeat(Math.floor(random() ** 4 * 900))}`;
    const path = random() < 0.3 ? `${any(PATHS)}/${word.slice(0, 900)}` : any(PATHS);
    const names = Array.from({ length: Math.floor(random() * 4) }, () => any(NAMES));
    const query = names.map(name => `${name}=${random() < 0.5 ? word : at}`).join('&');
    const headers: Record<string, string> = {
      host: random() < 0.8 ? host : any([`${at}.example`, host.toUpperCase()]),
      'accept-encoding': any(ENCODINGS),
      'user-agent': `Browser ${at} ${'y'.repeat(Math.floor(random() * 4000))}`,
      cookie: `display=${at}; theme=${any(['dark', 'light', String(at)])}`,
      'if-none-match': `"${at}"`,
    };
    yield { url: query ? `${path}?${query}` : path, headers };
  }
}

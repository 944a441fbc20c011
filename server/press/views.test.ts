import { expect, it } from 'vitest';
import { isReaders, type ViewSigns } from './views';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const reader: ViewSigns = { userAgent: PHONE, cookie: undefined, purpose: undefined };

it('A view is counted for a reader', () => {
  expect(isReaders(reader)).toBe(true);
  expect(isReaders({ ...reader, cookie: 'consent=1' })).toBe(true);
});

it.each<[string, Partial<ViewSigns>]>([
  [
    'a search engine',
    { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
  ],
  ['a command', { userAgent: 'curl/8.5.0' }],
  ['a client without a name', { userAgent: undefined }],
  ['one of the staff', { cookie: 'a=b; __Secure-next-auth.session-token=x' }],
  ['a page fetched ahead', { purpose: 'prefetch;prerender' }],
])('A view is not counted for %s', (_, signs) => expect(isReaders({ ...reader, ...signs })).toBe(false));

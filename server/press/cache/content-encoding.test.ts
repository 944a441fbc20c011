import { expect, it } from 'vitest';
import { encodingFor, HAS_ZSTD } from './content-encoding';

/** The encoding preferred after Brotli. */
const SECOND = HAS_ZSTD ? 'zstd' : 'gzip';

const CASES = [
  ['br, gzip', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZip', 'gzip'],
  ['BR;Q=0.8, gzip;q=0.5', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['zstd;q=0, br;q=0.1', 'br'],
  ['br;q=0.000, gzip;q=0.001', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', SECOND],
  ['gzip;q=0.5, *;q=0', 'gzip'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['identity', 'identity'],
  ['identity, gzip;q=0.5', 'identity'],
  ['gzip;q=0', 'identity'],
  ['*;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  ['deflate', 'identity'],
  ['brotli', 'identity'],
  ['x-br', 'identity'],
  [';;,=', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
] as const;

it.each(CASES)('Accept-Encoding %s is answered with %s', (accept, encoding) =>
  expect(encodingFor(accept)).toBe(encoding),
);

it('Zstandard is used where Node has it, for a client that prefers it', () => {
  expect(encodingFor('zstd, br;q=0.5, gzip;q=0.9')).toBe(SECOND);
  expect(encodingFor('zstd, gzip;q=0.9')).toBe(SECOND);
});

it('The content encoding is the same for a repeated header and after the memo is full', () => {
  for (let index = 0; index < 1000; index++) encodingFor(`odd-${index}, gzip`);
  for (const [accept, encoding] of CASES) expect(encodingFor(accept)).toBe(encoding);
  for (const [accept, encoding] of CASES) expect(encodingFor(accept)).toBe(encoding);
});

import { expect, it } from 'vitest';
import { originOf, shortenedNetwork } from './request-origin';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1234:5678::1', '2001:db8:1234::/48'],
  ['fe80::1%eth0', 'fe80::/48'],
  ['unknown', ''],
  ['1.2.3.4, 5.6.7.8', ''],
])('The address %j is recorded as the network %j', (address, kept) =>
  expect(shortenedNetwork(address)).toBe(kept),
);

it('The user agent of a request is cut to 300 characters', () => {
  const headers = { 'user-agent': 'x'.repeat(5000) };
  expect(originOf({ headers }, '203.0.113.77').device).toHaveLength(300);
});

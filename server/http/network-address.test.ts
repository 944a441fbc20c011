import { expect, it } from 'vitest';
import { networkAddress, networkOf } from './network-address';

const from = (forwarded: string | undefined, proxies: number) =>
  networkAddress(
    { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } },
    proxies,
  );

it('ignores the header without a trusted proxy', () => {
  expect(from(undefined, 0)).toBe('10.0.0.1');
  expect(from('203.0.113.9', 0)).toBe('10.0.0.1');
});

it('trusts as many proxies as are configured, and none before them', () => {
  expect(from('203.0.113.9', 1)).toBe('203.0.113.9');
  expect(from('6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
  expect(from('6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
});

it('is the peer address for a client that bypasses the proxy', () => {
  expect(from(undefined, 1)).toBe('10.0.0.1');
  expect(from('203.0.113.9', 2)).toBe('10.0.0.1');
});

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
  ['', ''],
])('The address %j belongs to the network %j', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

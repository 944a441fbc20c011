import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import type { RequestOrigin } from '@/server/store/audit/origin';

const LONGEST_DEVICE = 300;
const KEPT_BITS = { ipv4: 24, ipv6: 48 };

/**
 * The network of an address, without the bits that identify a household or machine: the first 24 bits of IPv4, the
 * first 48 of IPv6. Empty for an invalid address.
 */
export function shortenedNetwork(address: string): string {
  const [plain = ''] = address.split('%');
  if (!ipaddr.isValid(plain)) return '';
  const parsed = ipaddr.process(plain);
  const bits = KEPT_BITS[parsed.kind()];
  const kept = parsed.toByteArray().map((byte, at) => (at * 8 < bits ? byte : 0));
  return `${ipaddr.fromByteArray(kept).toString()}/${bits}`;
}

/** The origin of a request, as recorded in the audit trail. */
export const originOf = (request: Pick<IncomingMessage, 'headers'>, address: string): RequestOrigin => ({
  network: shortenedNetwork(address),
  device: (request.headers['user-agent'] ?? '').slice(0, LONGEST_DEVICE),
});

import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address of the client. Each trusted proxy appends the address it saw to `X-Forwarded-For`; anything before those
 * may be forged and is ignored.
 * @param proxies the number of trusted proxies
 */
export function networkAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  proxies: number,
): string {
  const hops = [headers['x-forwarded-for'] ?? '']
    .flat()
    .join(',')
    .split(',')
    .map(hop => hop.trim())
    .filter(Boolean);
  const address = (proxies ? hops.at(-proxies) : undefined) ?? socket.remoteAddress ?? 'unknown';
  return withoutMapping(address);
}

/** A server that listens on IPv6 gets IPv4 addresses in mapped form (RFC 4291, 2.5.5.2). */
const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/**
 * The network that an address is counted under: itself for IPv4, its first 64 bits for IPv6, because one household or
 * rented machine owns all addresses below these (RFC 6177).
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (isIP(plain) !== 6) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped) return mapped;
  // URL writes an address in its shortest form (RFC 5952).
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}

import type { IncomingMessage } from 'node:http';

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

/** A server that listens at IPv6 gets IPv4 addresses in its form (RFC 4291, 2.5.5.2). */
const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

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
  return (proxies ? hops.at(-proxies) : undefined) ?? socket.remoteAddress ?? 'unknown';
}

import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from. Each proxy of ours appends the address it saw to `X-Forwarded-For`; anything before
 * those may be forged and is ignored.
 *
 * @param proxies how many of them are in front of us
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

import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from. Each proxy of ours writes behind `X-Forwarded-For` whom it heard; what stands before
 * those anybody may have written, and is not believed.
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

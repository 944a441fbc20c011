import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import ipaddr from 'ipaddr.js';
import { useAgent } from 'request-filtering-agent';

const TIME_LIMIT_MS = 10_000;
const ANSWER_LIMIT = 64_000;

/** What is sent to another server. */
export interface OutgoingPost {
  body: string;
  contentType: string;
}

/**
 * Whether a host is one of a private network or of this machine, as far as its name says; a name that leads to one is
 * found when it is connected to. @param hostname as `URL` has it
 */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(bare)) return ipaddr.process(bare).range() !== 'unicast';
  return !bare.includes('.') || /\.(localhost|local|internal|home\.arpa)$/.test(bare);
}

/**
 * Sends a POST to a server outside. Only public addresses are connected to: the name is resolved once and the address
 * checked then, so that it cannot change in between. Redirects are not followed, answers over 64 kB are cut.
 * @param privateHosts host names and addresses that may be reached although they are not public
 * @returns the status of the answer
 * @throws Error for a private address, anything but https (http to a private host), no answer within 10 s, or a broken
 * connection
 */
export function postOutside(
  address: string,
  { body, contentType }: OutgoingPost,
  privateHosts: string[] = [],
): Promise<number> {
  const { protocol, hostname } = new URL(address);
  const isAllowed = privateHosts.includes(hostname);
  if (protocol !== 'https:' && !(isAllowed && protocol === 'http:'))
    return Promise.reject(new Error(`${address} is not an https address`));
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      address,
      {
        method: 'POST',
        agent: useAgent(address, { allowPrivateIPAddress: isAllowed, allowMetaIPAddress: false }),
        headers: { 'content-type': contentType, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
      },
      response => {
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > ANSWER_LIMIT) response.destroy();
        });
        response.on('error', () => {});
        response.on('close', () => resolve(response.statusCode!));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

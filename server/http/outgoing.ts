import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import ipaddr from 'ipaddr.js';
import { useAgent } from 'request-filtering-agent';

const TIME_LIMIT_MS = 10_000;
const ANSWER_LIMIT = 64_000;

/** The response of another server to a GET. */
export interface OutgoingAnswer {
  status: number;
  contentType: string;
  body: Buffer;
  /** Whether the body was longer than the limit. */
  isCut: boolean;
}

const MAX_REDIRECTS = 3;

/**
 * Fetches a page or a file from an external server, with the same protection as a POST; up to three redirects are
 * followed, each to a public address only.
 * @param limit the maximum bytes to read
 * @throws Error for a private address, anything but https (http to a private host), no response within 10 s, too many
 * redirects, or a broken connection
 */
export async function fetchExternal(
  address: string,
  { limit, accept }: { limit: number; accept: string },
  privateHosts: string[] = [],
): Promise<OutgoingAnswer> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  let at = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const { location, ...answer } = await getOnce(at, { limit, accept, signal }, privateHosts);
    if (location === null || answer.status < 300 || answer.status > 399) return answer;
    at = new URL(location, at).href;
  }
  throw new Error(`${address} redirects too often`);
}

function getOnce(
  address: string,
  { limit, accept, signal }: { limit: number; accept: string; signal: AbortSignal },
  privateHosts: string[],
): Promise<OutgoingAnswer & { location: string | null }> {
  const { send, agent } = guarded(address, privateHosts);
  return new Promise((resolve, reject) => {
    const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'Broadsheet (link preview)' };
    const request = send(address, { agent, headers, signal }, response => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = () => {
        const body = Buffer.concat(chunks).subarray(0, limit);
        const { location = null, 'content-type': contentType = '' } = response.headers;
        resolve({ status: response.statusCode!, contentType, body, isCut: size > limit, location });
      };
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= limit) return;
        finish();
        response.destroy();
      });
      response.on('end', finish);
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end();
  });
}

/** The agent for a request to this address that connects to public addresses only. @throws Error for any other */
function guarded(address: string, privateHosts: string[]) {
  const { protocol, hostname } = new URL(address);
  const isAllowed = privateHosts.includes(hostname);
  if (protocol !== 'https:' && !(isAllowed && protocol === 'http:'))
    throw new Error(`${address} is not an https address`);
  return {
    send: protocol === 'https:' ? httpsRequest : httpRequest,
    agent: useAgent(address, { allowPrivateIPAddress: isAllowed, allowMetaIPAddress: false }),
  };
}

/** The headers and body of an external request. */
export interface OutgoingPost {
  body: string;
  contentType: string;
  headers?: Record<string, string>;
}

/**
 * Whether a host name is that of a private network or of this machine; a name that resolves to one is detected on
 * connecting. @param hostname as in `URL`
 */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(bare)) return ipaddr.process(bare).range() !== 'unicast';
  return !bare.includes('.') || /\.(localhost|local|internal|home\.arpa)$/.test(bare);
}

/**
 * Sends a POST to an external server. Only public addresses are connected to: the name is resolved once, and that
 * address is checked and used, so that it cannot change in between. Redirects are not followed, responses over 64 kB
 * are cut.
 * @param privateHosts host names and addresses that may be reached although they are not public
 * @returns the status of the answer
 * @throws Error for a private address, anything but https (http to a private host), no answer within 10 s, or a broken
 *   connection
 */
export async function postExternal(
  address: string,
  { body, contentType, headers = {} }: OutgoingPost,
  privateHosts: string[] = [],
): Promise<number> {
  const { send, agent } = guarded(address, privateHosts);
  return new Promise((resolve, reject) => {
    const request = send(
      address,
      {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-type': contentType, 'content-length': Buffer.byteLength(body) },
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

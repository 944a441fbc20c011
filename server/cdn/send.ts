import type { CdnSettings } from '@/server/cdn-settings';
import { requestsFor, type CdnRequest } from './requests';

const TIME_LIMIT_MS = 5000;
const ANSWER_LIMIT = 10_000;
/** The number of concurrent requests, so that a purge of the whole paper stays within the rate limits of the CDN. */
const AT_ONCE = 4;

/**
 * Purges these keys from a CDN.
 * @throws Error unless all of its caches confirm it within 5 s; the message has no secrets
 */
export async function purgeCdn(settings: CdnSettings, keys: string[]): Promise<void> {
  const left = requestsFor(settings, keys);
  const sendNext = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await send(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
}

async function send({ url, ...request }: CdnRequest): Promise<void> {
  const { host } = new URL(url);
  const response = await fetch(url, {
    ...request,
    redirect: 'error',
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  }).catch((error: unknown) => {
    throw new Error(`${host} did not answer: ${reasonOf(error)}`);
  });
  const text = await shortText(response);
  if (!response.ok) throw new Error(`${host} answered ${response.status}`);
  // Cloudflare reports success in the body.
  if (/"success"\s*:\s*false/.test(text)) throw new Error(`${host} refused the purge`);
}

const reasonOf = (error: unknown): string => {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  return cause?.code ?? name ?? 'error';
};

/** The start of an answer. */
async function shortText({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done && size < ANSWER_LIMIT; part = await reader.read()) {
    chunks.push(part.value);
    size += part.value.length;
  }
  await reader.cancel();
  return Buffer.concat(chunks).toString('utf8', 0, ANSWER_LIMIT);
}

import { z } from 'zod';
import type { JobHandler } from '@/server/jobs/worker';

/** The endpoint of IndexNow, shared by search engines. https://www.indexnow.org/documentation */
export const INDEX_NOW = 'https://api.indexnow.org/indexnow';

const TIME_LIMIT_MS = 10_000;

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const Target = z.url().refine(address => {
  const { protocol, hostname, username } = new URL(address);
  return !username && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)));
}, 'must be an https address');

const WebSubPing = z.object({ hub: Target, feeds: z.array(z.url()).min(1) });
export type WebSubPing = z.infer<typeof WebSubPing>;

const IndexNowPing = z.object({ endpoint: Target, key: z.string(), urls: z.array(z.url()).min(1) });
export type IndexNowPing = z.infer<typeof IndexNowPing>;

/** @throws Error unless the other side takes it; it is not followed elsewhere */
async function post(address: string, body: BodyInit, type: string): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${new URL(address).host} answered ${response.status}`);
}

/** Notifies a hub of changed feeds. https://www.w3.org/TR/websub/#publishing */
async function pingHub(data: unknown): Promise<void> {
  const { hub, feeds } = WebSubPing.parse(data);
  const form = new URLSearchParams({ 'hub.mode': 'publish' });
  for (const feed of feeds) form.append('hub.url', feed);
  await post(hub, form.toString(), 'application/x-www-form-urlencoded');
}

/** Notifies search engines of changed addresses. */
async function pingIndexNow(data: unknown): Promise<void> {
  const { endpoint, key, urls } = IndexNowPing.parse(data);
  const { host, origin } = new URL(urls[0]!);
  const notified = { host, key, keyLocation: `${origin}/${key}.txt`, urlList: urls };
  await post(endpoint, JSON.stringify(notified), 'application/json; charset=utf-8');
}

/** Handlers of the jobs that notify machines of a change. */
export const PING_HANDLERS: Record<string, JobHandler> = { websub: pingHub, indexnow: pingIndexNow };

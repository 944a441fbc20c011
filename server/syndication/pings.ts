import { postExternal } from '@/server/http/outgoing';
import type { JobHandler } from '@/server/jobs/job-handler';
import { IndexNowPing, WebSubPing, type Ping } from '@/server/jobs/pings';

/** Handlers of the jobs that notify machines of a change. @param privateHosts hubs that are not public and yet ours */
export function pingHandlers(privateHosts: string[]): Record<Ping, JobHandler> {
  /** @throws Error unless the other side takes it */
  async function post(address: string, body: string, contentType: string): Promise<void> {
    const status = await postExternal(address, { body, contentType }, privateHosts);
    if (status < 200 || status > 299) throw new Error(`${new URL(address).host} answered ${status}`);
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

  return { websub: pingHub, indexnow: pingIndexNow };
}

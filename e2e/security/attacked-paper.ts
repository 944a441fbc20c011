import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { cookiesOf, signInAs } from '@/scripts/test/sign-in';
import { startTestServer } from '@/scripts/test/server';
import { CAST, expect, test as base, type Name } from '../fixtures';

/** A separate demo paper, for attacks that leave traces that other tests would find. */
export interface AttackedPaper {
  url: string;
  databaseUrl: string;
  /** A browser with a signed-in person of the cast. */
  browserOf(name: Name): Promise<BrowserContext>;
  /** Sends JSON for this person, as our own pages do. */
  send(name: Name, method: string, path: string, body?: unknown): Promise<Response>;
  /** The same, and returns the answer. @throws AssertionError when it is refused */
  done<Answer>(name: Name, method: string, path: string, body?: unknown): Promise<Answer>;
}

export const test = base.extend<object, { paper: AttackedPaper }>({
  paper: [
    async ({ browser }, use) => {
      const server = await startTestServer();
      const { url, databaseUrl, password } = server;
      const signedIn = new Map<Name, Promise<Record<string, string>>>();
      const headersOf = (name: Name) => {
        const headers = signedIn.get(name) ?? signInAs(url, CAST[name], password);
        signedIn.set(name, headers);
        return headers;
      };
      const send: AttackedPaper['send'] = async (name, method, path, body) => {
        const isJson = body !== undefined && !(body instanceof FormData) && !(body instanceof Blob);
        return fetch(url + path, {
          method,
          redirect: 'manual',
          headers: { ...(await headersOf(name)), ...(isJson && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body: isJson ? JSON.stringify(body) : body }),
        });
      };
      try {
        await use({
          url,
          databaseUrl,
          send,
          async browserOf(name) {
            const context = await browser.newContext({ baseURL: url, locale: 'en-GB' });
            await context.addCookies(cookiesOf(await headersOf(name), url));
            return context;
          },
          async done(name, method, path, body) {
            const answer = await send(name, method, path, body);
            const text = await answer.text();
            expect(answer.ok, `${method} ${path}: ${answer.status} ${text.slice(0, 500)}`).toBe(true);
            return JSON.parse(text);
          },
        });
      } finally {
        await server.stop();
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

export const key = () => randomUUID();
export { expect };

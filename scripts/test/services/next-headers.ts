import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type NextAuthOptions } from 'next-auth';

/*
 * The part of `next/headers` that signing in uses, for tests without Next: cookies and headers of the current request.
 */

const current = new AsyncLocalStorage<{ request: IncomingMessage; response: ServerResponse }>();

function cookiesIn({ headers }: IncomingMessage): Map<string, string> {
  const pairs = (headers.cookie ?? '').split('; ').filter(Boolean);
  return new Map(
    pairs.map(pair => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
    }),
  );
}

export async function cookies() {
  const { request, response } = current.getStore()!;
  const jar = cookiesIn(request);
  return {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name)! } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      response.appendHeader('set-cookie', `${name}=${value}; Path=/; Max-Age=${maxAge}`),
  };
}

export async function headers() {
  return new Headers({ 'user-agent': current.getStore()!.request.headers['user-agent'] ?? '' });
}

/** Starts a server that only answers requests under `/api/auth/`, with next-auth. */
export async function startSignInServer(options: () => NextAuthOptions) {
  const server = createServer((request, response) =>
    current.run({ request, response }, () => void answer(request, response, options())),
  );
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: NextAuthOptions) {
  const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
  if (!pathname.startsWith('/api/auth/')) return void response.writeHead(404).end();
  const apiRequest = Object.assign(request, {
    query: { ...Object.fromEntries(searchParams), nextauth: pathname.split('/').slice(3) },
    body: Object.fromEntries(new URLSearchParams(await text(request))),
    cookies: Object.fromEntries(cookiesIn(request)),
  });
  const answering = Object.assign(response, {
    status(code: number) {
      response.statusCode = code;
      return answering;
    },
    json: (body: unknown) => void response.end(JSON.stringify(body)),
    send: (body: unknown) => void response.end(typeof body === 'string' ? body : JSON.stringify(body)),
  });
  await NextAuth(apiRequest as unknown as NextApiRequest, answering as unknown as NextApiResponse, options);
}

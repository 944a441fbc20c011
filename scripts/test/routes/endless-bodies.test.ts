import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { prisma } from '@/server/store/prisma';
import { testPaper } from '../paper';
import { cookieOf, routes } from './send';

const fixture = testPaper();
const CHUNK = new Uint8Array(64_000).fill('['.charCodeAt(0));

/** Routes that accept files, with limits covered by their own tests. */
const FILES = [
  'POST /api/newsroom/media',
  'POST /api/newsroom/recordings',
  'PUT /api/newsroom/uploads/[id]/parts',
  'POST /api/newsroom/imports/[id]/files',
  'POST /api/newsroom/documents',
  'POST /api/newsroom/documents/body',
];

/** The maximum number of bytes that any other route reads of a body. */
const MAX_BYTES = 9_000_000;
const MAX_ANONYMOUS_BYTES = 200_000;

let reporter: Actor;
let admin: Actor;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  reporter = await fixture.paper.person('reporter');
  admin = await fixture.paper.person('admin');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});

/** Sends a body that does not end, and counts how much of it is read. */
async function sendEndless(
  name: string,
  headers: Record<string, string>,
): Promise<{ status: number; read: number }> {
  let read = 0;
  const body = new ReadableStream({
    pull(controller) {
      read += CHUNK.length;
      controller.enqueue(CHUNK);
    },
  });
  const { status } = await sendBody(name, body, headers);
  return { status, read };
}

/** Sends the start of a body and fails as Node does when a client closes its connection. */
async function sendAborted(name: string, headers: Record<string, string>): Promise<number> {
  let isStarted = false;
  const body = new ReadableStream({
    pull(controller) {
      if (isStarted) return controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      isStarted = true;
      controller.enqueue(CHUNK.subarray(0, 20));
    },
  });
  return (await sendBody(name, body, headers)).status;
}

function sendBody(name: string, body: ReadableStream, headers: Record<string, string>): Promise<Response> {
  const [method, address] = name.split(' ') as [string, string];
  const request = new Request(`https://paper.example${address.replace(/\[[^\]]+\]/g, 'none')}`, {
    method,
    headers: {
      origin: 'https://paper.example',
      host: 'paper.example',
      'content-type': 'application/json',
      ...headers,
    },
    body,
    duplex: 'half',
  } as RequestInit);
  const ids = [...address.matchAll(/\[(\w+)\]/g)].map(([, param]) => [param, 'none']);
  const params = { ...Object.fromEntries(ids), nextauth: ['callback', 'credentials'] };
  return routes.get(name)!(request, { params: Promise.resolve(params) });
}

describe.each([...routes.keys()].filter(name => !FILES.includes(name)))('%s', name => {
  it.each(['a stranger', 'a reporter', 'an admin'])(
    'reads an endless body sent by %s only up to its limit, and never answers 500',
    async who => {
      const person = { 'a stranger': null, 'a reporter': reporter, 'an admin': admin }[who];
      const { status, read } = await sendEndless(name, person ? { cookie: await cookieOf(person) } : {});
      expect(status).toBeLessThan(500);
      expect(read).toBeLessThanOrEqual(person ? MAX_BYTES : MAX_ANONYMOUS_BYTES);
    },
  );
});

/** Content types of what routes read: JSON, forms, and files as they are. */
const TYPES = ['application/json', 'multipart/form-data; boundary=x', 'application/octet-stream'];

describe.each([...routes.keys()])('%s', name => {
  it.each(TYPES)(
    'blames neither itself nor the database for a body of %s that its client aborts',
    async type => {
      const headers = { cookie: await cookieOf(admin), 'content-type': type };
      expect(await sendAborted(name, headers)).toBeLessThan(500);
    },
  );
});

import { randomUUID } from 'node:crypto';
import { createServer, request as sendRequest, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import { coverageStreamAddress } from '@/domain/story/address';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { changeCoverage, coverageOf } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { prisma } from '@/server/store/prisma';
import { Press } from '../press';
import { registerPress } from '../purge/purge';
import { requestHandler } from '@/server/requests/request-handler';
import { COVERAGE_STREAM_LIMITS } from './coverage-streams';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let editor: Actor;
let press: Press;
let server: Server;
let network = 0;
let connections: Socket[];

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  await open();
});
afterAll(close);

async function open(): Promise<void> {
  press = new Press(async () => ({ status: 200, headers: {}, body: 'a page' }), new Map(), 1_000_000);
  registerPress(press);
  server = createServer(
    requestHandler({
      press,
      newsroom: async (_, response) => void response.end('newsroom'),
      canViewUnpublished: async () => false,
      networkAddressOf: ({ headers }) => headers['x-network']?.toString() ?? `network-${network++}`,
      publicHost: null,
      newsroomHost: null,
      development: false,
    }),
  );
  connections = [];
  server.on('connection', connection => connections.push(connection));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
}

async function close(): Promise<void> {
  press.stop();
  await new Promise<void>(resolve => server.close(() => resolve()));
}

const port = () => (server.address() as AddressInfo).port;
const cover = (id: string, state: string) => changeCoverage(editor, id, { key: randomUUID(), state }, now);
const liveStory = async () => {
  const { editionId, sectionId } = fixture.paper;
  const fields = { slug: `storm-${randomUUID().slice(0, 8)}`, sectionId };
  const id = await publishStory(editor, { editionId, fields, at: now });
  await cover(id, 'live');
  return { id, stream: coverageStreamAddress((await coverageOf(editor, id, null)).address!) };
};
const add = (id: string) => {
  const key = randomUUID();
  const marks = { title: '', byline: '', pinned: false, keyEvent: false, publish: true };
  return addEntry(editor, id, { id: key, key, body: doc(p(text('Rain'))), ...marks }, now);
};

/** A reader who follows a story: what arrives, and when it has ended. */
interface Follower {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  ended: boolean;
  leave(): void;
}

function follow(
  path: string,
  { method = 'GET', ...headers }: Record<string, string> = {},
): Promise<Follower> {
  return new Promise((resolve, reject) => {
    const sent = sendRequest({ port: port(), path, method, headers, agent: false }, answer => {
      const { statusCode: status, headers: received } = answer;
      const follower = {
        status: status!,
        headers: received,
        text: '',
        ended: false,
        leave: () => sent.destroy(),
      };
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (follower.text += part));
      answer.on('close', () => (follower.ended = true));
      answer.on('error', () => undefined);
      resolve(follower);
    });
    sent.on('error', reject);
    sent.end();
  });
}
const eventsIn = ({ text: received }: Follower) =>
  [...received.matchAll(/event: (\w+)\ndata: (\d+)\n\n/g)].map(([, name, data]) => `${name} ${data}`);
const nobodyFollows = () => eventually(() => expect(press.coverage.size).toBe(0));

describe('A reader who follows a story', () => {
  it('gets the number of changes immediately, and every later change until they leave', async () => {
    const { id, stream } = await liveStory();
    const reader = await follow(stream);
    expect(reader.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8' });
    await eventually(() => expect(eventsIn(reader)).toEqual(['changes 1']));
    await add(id);
    await eventually(() => expect(eventsIn(reader)).toEqual(['changes 1', 'changes 2']));
    reader.leave();
    await nobodyFollows();
  });

  it('gets the change again after the listening connection was lost', async () => {
    const { id, stream } = await liveStory();
    const reader = await follow(stream);
    await prisma().story.update({ where: { id }, data: { coverageChanges: 9 } });
    press.coverage.missed();
    await eventually(() => expect(eventsIn(reader)).toContain('changes 9'));
    reader.leave();
  });

  it('is notified when it ends, and cannot reconnect', async () => {
    const { id, stream } = await liveStory();
    const readers = await Promise.all([follow(stream), follow(stream)]);
    await cover(id, 'ended');
    await eventually(() => expect(readers.every(({ ended }) => ended)).toBe(true));
    expect(eventsIn(readers[0]!).at(-1)).toBe('changes 2');
    expect((await follow(stream)).status).toBe(204);
    await cover(id, 'live');
    const again = await follow(stream);
    expect(again.status).toBe(200);
    again.leave();
  });

  it('is disconnected as soon as it is killed', async () => {
    const { id, stream } = await liveStory();
    const reader = await follow(stream);
    await act(editor, id, 'kill', now);
    await eventually(() => expect(reader.ended).toBe(true));
    expect(eventsIn(reader).at(-1)).toBe('gone 1');
    expect((await follow(stream)).status).toBe(204);
    await nobodyFollows();
  });

  it('never gets a stale number when connecting during a change', async () => {
    const { id, stream } = await liveStory();
    const [readers] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, () => follow(stream))),
      add(id),
      add(id),
    ]);
    await eventually(() => {
      for (const reader of readers) expect(eventsIn(reader).at(-1)).toBe('changes 3');
    });
    readers.forEach(reader => reader.leave());
    await nobodyFollows();
  });

  it.each(['', '-1', '9'.repeat(4000), 'x; y', 'null'])('may send as its last event: %j', async last => {
    const { stream } = await liveStory();
    const reader = await follow(stream, { 'last-event-id': last });
    await eventually(() => expect(eventsIn(reader)).toEqual(['changes 1']));
    reader.leave();
  });
});

describe('The address of the coverage events', () => {
  it('answers HEAD without a stream, and refuses other methods', async () => {
    const { stream } = await liveStory();
    const head = await follow(stream, { method: 'HEAD' });
    await eventually(() => expect([head.status, head.ended]).toEqual([200, true]));
    expect((await follow(stream, { method: 'POST' })).status).toBe(405);
    await nobodyFollows();
  });

  it('is not found without a live story', async () => {
    expect((await follow('/news/2026/11/24/nothing/live')).status).toBe(204);
    expect((await follow('/news/2026/11/24/%ff/live')).status).not.toBe(204);
    await nobodyFollows();
  });
});

describe('The coverage streams', () => {
  it('of one network are limited', async () => {
    const { stream } = await liveStory();
    const headers = { 'x-network': 'one' };
    const most = COVERAGE_STREAM_LIMITS.perNetwork;
    const readers = await Promise.all(Array.from({ length: most }, () => follow(stream, headers)));
    const refused = await follow(stream, headers);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '60']);
    expect((await follow(stream, { 'x-network': 'two' })).status).toBe(200);
    readers[0]!.leave();
    await eventually(() => expect(press.coverage.size).toBe(most));
    expect((await follow(stream, headers)).status).toBe(200);
    await close();
    await open();
  });

  it('of five hundred readers use little memory, notify all of them, and end immediately with the server', async () => {
    const { id, stream } = await liveStory();
    const before = process.memoryUsage().rss;
    const readers = await Promise.all(Array.from({ length: 500 }, () => follow(stream)));
    const bytesEach = (process.memoryUsage().rss - before) / readers.length;
    // Both ends are in this process.
    expect(bytesEach).toBeLessThan(200_000);
    await add(id);
    await eventually(() => {
      for (const reader of readers) expect(eventsIn(reader).at(-1)).toBe('changes 2');
    });
    const began = performance.now();
    await close();
    expect(performance.now() - began).toBeLessThan(2000);
    await eventually(() => expect(readers.every(({ ended }) => ended)).toBe(true));
    await open();
  });

  it('of a client that does not read are closed', async () => {
    const { id, stream } = await liveStory();
    const socket = connect(port(), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    socket.write(`GET ${stream} HTTP/1.1\r\nHost: paper.example\r\n\r\n`);
    await eventually(() => expect(press.coverage.size).toBe(1));
    // Simulates a network that accepts nothing more: sent data waits here.
    const connection = connections.at(-1)!;
    connection.cork();
    connection.write('x'.repeat(COVERAGE_STREAM_LIMITS.waiting + 1));
    await add(id);
    await nobodyFollows();
    socket.destroy();
  });
});

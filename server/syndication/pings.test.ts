import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { deleteJobs, runDueJobs, waitingJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { pingHandlers } from './pings';
import { inTransaction } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { contentKey, enqueue } from '@/server/store/jobs/queue';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const handlers = pingHandlers(['127.0.0.1']);

let hub: Server;
let address: string;
let status = 202;
let received: { path: string; type: string; body: string }[] = [];

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

beforeAll(async () => {
  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const { url = '', headers } = request;
    received.push({ path: url, type: headers['content-type'] ?? '', body: await bodyOf(request) });
    response.writeHead(status, { location: '/elsewhere' }).end();
  };
  hub = createServer((request, response) => void receive(request, response));
  await new Promise<void>(resolve => hub.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
});

afterAll(() => new Promise<void>(resolve => (hub.close(() => resolve()), hub.closeAllConnections())));

beforeEach(async () => {
  received = [];
  status = 202;
  await deleteJobs();
});

const write = (payload: unknown, task = 'websub') =>
  inTransaction(connection => enqueue([{ task, payload, key: contentKey(task, payload) }], connection));
const ping = () => ({ hub: `${address}/hub`, feeds: ['https://paper.example/feed.xml'] });

it('Hubs are notified of the feeds of a story that is published, corrected and killed', async () => {
  const { paper } = fixture;
  const topic = await prisma().topic.create({ data: { slug: 'ports', names: { en: 'Ports' } } });
  await prisma().paper.update({ where: { id: 1 }, data: { hubs: [`${address}/hub`] } });
  const editor = await paper.person('admin');
  const fields = { slug: 'one', sectionId: paper.sectionId, kicker: 'K', topicIds: [topic.id] };
  const id = await publishStory(editor, { editionId: paper.editionId, at: now, fields });
  await act(editor, id, 'correct', now, 'Nine, not ten.');
  await act(editor, id, 'kill', now);
  expect(received).toEqual([]);
  // All three have the same content, and one ping carries it.
  expect(await waitingJobs()).toHaveLength(1);

  await runDueJobs(handlers);
  expect(await waitingJobs()).toEqual([]);
  expect(received).toHaveLength(1);
  const form = new URLSearchParams(received[0]!.body);
  expect(received[0]).toMatchObject({ path: '/hub', type: 'application/x-www-form-urlencoded' });
  expect(form.get('hub.mode')).toBe('publish');
  const endings = ['feed.xml', 'feed.atom', 'feed.json'];
  expect(form.getAll('hub.url')).toEqual(
    ['', '/news', '/topic/ports'].flatMap(place =>
      endings.map(file => `https://paper.example${place}/${file}`),
    ),
  );
  await prisma().paper.update({ where: { id: 1 }, data: { hubs: [] } });
});

it('No ping is sent without a hub or a key, and search engines are notified once there is a key', async () => {
  const { paper } = fixture;
  const editor = await paper.person('admin');
  const story = { editionId: paper.editionId, at: now };
  const fields = { sectionId: paper.sectionId, kicker: 'K' };
  await publishStory(editor, { ...story, fields: { ...fields, slug: 'quiet' } });
  expect(await waitingJobs()).toEqual([]);
  await prisma().paper.update({ where: { id: 1 }, data: { indexNowKey: 'a1b2c3d4' } });
  await publishStory(editor, { ...story, fields: { ...fields, slug: 'loud' } });
  const urls = ['https://paper.example/news/2026/11/24/loud'];
  expect(await waitingJobs()).toMatchObject([{ task: 'indexnow', payload: { key: 'a1b2c3d4', urls } }]);
  await deleteJobs();

  await write({ endpoint: `${address}/indexnow`, key: 'a1b2c3d4', urls }, 'indexnow');
  await runDueJobs(handlers);
  expect(JSON.parse(received[0]!.body)).toEqual({
    host: 'paper.example',
    key: 'a1b2c3d4',
    keyLocation: 'https://paper.example/a1b2c3d4.txt',
    urlList: urls,
  });
});

it('A ping follows no redirect and is sent to https addresses only', async () => {
  await write(ping());
  status = 307;
  await runDueJobs(handlers);
  expect(received.map(({ path }) => path)).toEqual(['/hub']);
  await deleteJobs();
  for (const wrong of [
    'http://192.0.2.1/hub',
    'file:///etc/passwd',
    'https://user:pw@hub.example/',
    'ftp://x/',
  ])
    await write({ ...ping(), hub: wrong });
  await runDueJobs(handlers);
  expect((await waitingJobs()).map(({ error }) => error)).toEqual(
    Array.from({ length: 4 }, () => expect.stringMatching(/https address|[Ii]nvalid/)),
  );
  expect(received).toHaveLength(1);
});

it('A ping never connects to a private address, however it is written', async () => {
  const { port } = hub.address() as AddressInfo;
  const own = [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '[::]',
  ];
  const networks = ['10.0.0.1', '169.254.169.254', '192.168.1.1', '[fd00::1]', '[fe80::1]', '100.64.0.1'];
  for (const host of [...own, ...networks]) {
    await deleteJobs();
    await write({ ...ping(), hub: `https://${host}:${port}/hub` });
    await runDueJobs(pingHandlers([]));
    const errors = (await waitingJobs()).map(({ error }) => error);
    expect([host, errors]).toEqual([host, [expect.stringMatching(/not allowed/)]]);
  }
  expect(received).toEqual([]);
});

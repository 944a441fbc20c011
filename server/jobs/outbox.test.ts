import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { delaySeconds, MOST_ATTEMPTS, sendDue } from './outbox';
import { PING_SENDERS } from '@/server/syndication/pings';
import { database, inTransaction } from '@/server/store/database';
import { insertMessages } from '@/server/store/jobs/outbox';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');

let hub: Server;
let address: string;
let status = 202;
let heard: { path: string; type: string; body: string }[] = [];

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

beforeAll(async () => {
  hub = createServer(async (request, response) => {
    const { url = '', headers } = request;
    heard.push({ path: url, type: headers['content-type'] ?? '', body: await bodyOf(request) });
    response.writeHead(status, { location: '/elsewhere' }).end();
  });
  await new Promise<void>(resolve => hub.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
});

afterAll(() => new Promise<void>(resolve => (hub.close(() => resolve()), hub.closeAllConnections())));

beforeEach(async () => {
  heard = [];
  status = 202;
  await database().outbox.deleteMany();
});

const rows = () => database().outbox.findMany({ orderBy: { id: 'asc' } });
const makeDue = () => database().$executeRaw`UPDATE "Outbox" SET "dueAt" = now() - interval '1 second'`;
const write = (data: unknown, kind = 'websub') =>
  inTransaction(connection => insertMessages([{ kind, data }], connection));
const ping = () => ({ hub: `${address}/hub`, feeds: ['https://paper.example/feed.xml'] });

it('tells hubs of the feeds of a story that comes out, is corrected and is killed', async () => {
  const { paper } = fixture;
  const topic = await database().topic.create({ data: { slug: 'ports', names: { en: 'Ports' } } });
  await database().paper.update({ where: { id: 1 }, data: { hubs: [`${address}/hub`] } });
  const editor = await paper.person('admin');
  const fields = { slug: 'one', sectionId: paper.sectionId, kicker: 'K', topicIds: [topic.id] };
  const id = await publishStory(editor, { editionId: paper.editionId, at: now, fields });
  await act(editor, id, 'correct', now, 'Nine, not ten.');
  await act(editor, id, 'kill', now);
  expect(heard).toEqual([]);
  expect(await rows()).toHaveLength(3);

  expect(await sendDue(PING_SENDERS)).toBe(3);
  expect(await rows()).toEqual([]);
  // All three say the same, and one ping carries it.
  expect(heard).toHaveLength(1);
  const form = new URLSearchParams(heard[0]!.body);
  expect(heard[0]).toMatchObject({ path: '/hub', type: 'application/x-www-form-urlencoded' });
  expect(form.get('hub.mode')).toBe('publish');
  const endings = ['feed.xml', 'feed.atom', 'feed.json'];
  expect(form.getAll('hub.url')).toEqual(
    ['', '/news', '/topic/ports'].flatMap(place =>
      endings.map(file => `https://paper.example${place}/${file}`),
    ),
  );
  await database().paper.update({ where: { id: 1 }, data: { hubs: [] } });
});

it('tells nobody while there is neither a hub nor a key, and search engines once there is a key', async () => {
  const { paper } = fixture;
  const editor = await paper.person('admin');
  const story = { editionId: paper.editionId, at: now };
  const fields = { sectionId: paper.sectionId, kicker: 'K' };
  await publishStory(editor, { ...story, fields: { ...fields, slug: 'quiet' } });
  expect(await rows()).toEqual([]);
  await database().paper.update({ where: { id: 1 }, data: { indexNowKey: 'a1b2c3d4' } });
  await publishStory(editor, { ...story, fields: { ...fields, slug: 'loud' } });
  const urls = ['https://paper.example/news/2026/11/24/loud'];
  expect(await rows()).toMatchObject([{ kind: 'indexnow', data: { key: 'a1b2c3d4', urls } }]);
  await database().outbox.deleteMany();

  await write({ endpoint: `${address}/indexnow`, key: 'a1b2c3d4', urls }, 'indexnow');
  await sendDue(PING_SENDERS);
  expect(JSON.parse(heard[0]!.body)).toEqual({
    host: 'paper.example',
    key: 'a1b2c3d4',
    keyLocation: 'https://paper.example/a1b2c3d4.txt',
    urlList: urls,
  });
});

it('says nothing of a change that is rolled back', async () => {
  const failing = inTransaction(async connection => {
    await insertMessages([{ kind: 'websub', data: ping() }], connection);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await sendDue(PING_SENDERS)).toBe(0);
});

it('tries again what did not arrive, later each time, and gives up with the error kept', async () => {
  await write(ping());
  status = 503;
  await sendDue(PING_SENDERS);
  expect(await rows()).toMatchObject([{ attempts: 1, error: expect.stringMatching(/answered 503$/) }]);
  expect(await sendDue(PING_SENDERS)).toBe(0);
  for (let attempt = 2; attempt <= MOST_ATTEMPTS; attempt++) {
    await makeDue();
    expect(await sendDue(PING_SENDERS)).toBe(1);
  }
  await makeDue();
  expect(await sendDue(PING_SENDERS)).toBe(0);
  expect(heard).toHaveLength(MOST_ATTEMPTS);
  expect(await rows()).toMatchObject([{ attempts: MOST_ATTEMPTS, error: expect.stringMatching(/503/) }]);
});

it('waits longer each time, for some days in all', () => {
  const delays = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => delaySeconds(index + 1));
  expect(delays.slice(0, 3)).toEqual([60, 120, 240]);
  expect(delays).toEqual([...delays].sort((one, other) => one - other));
  const days = delays.reduce((sum, delay) => sum + delay, 0) / 86_400;
  expect(days).toBeGreaterThan(2);
  expect(days).toBeLessThan(5);
});

it('sends each message once, however many processes look', async () => {
  await inTransaction(connection =>
    insertMessages(
      Array.from({ length: 40 }, (_, index) => ({
        kind: 'websub',
        data: { hub: `${address}/hub`, feeds: [`https://paper.example/${index}/feed.xml`] },
      })),
      connection,
    ),
  );
  const taken = await Promise.all([1, 2, 3, 4].map(() => sendDue(PING_SENDERS)));
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(new Set(heard.map(({ body }) => body)).size).toBe(40);
  expect(heard).toHaveLength(40);
});

it('follows no redirect and goes to no address that is not https', async () => {
  await write(ping());
  status = 307;
  await sendDue(PING_SENDERS);
  expect(heard.map(({ path }) => path)).toEqual(['/hub']);
  await database().outbox.deleteMany();
  for (const wrong of [
    'http://192.0.2.1/hub',
    'file:///etc/passwd',
    'https://user:pw@hub.example/',
    'ftp://x/',
  ])
    await write({ ...ping(), hub: wrong });
  await sendDue(PING_SENDERS);
  expect((await rows()).map(({ error }) => error)).toEqual(
    Array.from({ length: 4 }, () => expect.stringMatching(/https address|[Ii]nvalid/)),
  );
  expect(heard).toHaveLength(1);
});

it('leaves messages alone whose kind it does not know', async () => {
  await write({ to: 'somebody' }, 'e-mail');
  expect(await sendDue(PING_SENDERS)).toBe(0);
  expect(await rows()).toMatchObject([{ kind: 'e-mail', attempts: 0 }]);
});

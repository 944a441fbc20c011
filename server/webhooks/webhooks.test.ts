import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Receiver } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { WEBHOOK_TYPES, type WebhookType } from '@/domain/webhooks/webhooks';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { inboxOf } from '@/server/inbox/inbox';
import { prisma } from '@/server/store/prisma';
import { deliver, NotDelivered } from './deliver';
import { addWebhook, changeWebhook, rotateWebhookSecret, sendToWebhook } from './webhooks';

const fixture = testPaper();
const start = new Date('2026-11-24T08:00:00Z');
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const LOCAL = ['127.0.0.1'];

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let address: string;
let received: Received[] = [];
let status = 200;
let admin: Actor;
let slug = 0;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  process.env.PRIVATE_HUBS = '127.0.0.1';
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(status, status === 302 ? { location: `${address}/elsewhere` } : {});
      response.end('thanks');
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  admin = await fixture.paper.person('admin');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'The Coast' }, update: {} });
});
beforeEach(async () => {
  received = [];
  status = 200;
  await prisma().webhook.deleteMany();
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise<void>(resolve => server.close(() => resolve()));
});

const add = (types: WebhookType[] = [...WEBHOOK_TYPES], more: { editionId?: string } = {}) =>
  addWebhook(admin, { name: 'Partner', address, types, editionId: more.editionId ?? null }, start);
const publish = () =>
  publishStory(admin, {
    editionId: fixture.paper.editionId,
    at: start,
    fields: { slug: `story-${++slug}`, sectionId: fixture.paper.sectionId },
  });
/** Deliveries that wait, in the order in which they were made. */
const waiting = () =>
  prisma().webhookDelivery.findMany({ where: { state: 'waiting' }, orderBy: { createdAt: 'asc' } });
const types = async () => (await waiting()).map(({ type }) => type);
/** Sends all that waits. */
async function deliverAll(now = start): Promise<void> {
  for (const { id } of await waiting()) await deliver(id, LOCAL, now).catch(() => {});
}
const stateOf = async (id: string) =>
  (await prisma().webhookDelivery.findUniqueOrThrow({ where: { id } })).state;

describe('A webhook', () => {
  it('is sent each public step as a separate event', async () => {
    await add();
    const id = await publish();
    await act(admin, id, 'publish', later(1));
    await act(admin, id, 'correct', later(2), 'It was nine boats.');
    await act(admin, id, 'unpublish', later(3));
    await act(admin, id, 'publish', later(4));
    await act(admin, id, 'kill', later(5));
    expect(await types()).toEqual([
      'story.published',
      'story.updated',
      'story.corrected',
      'story.unpublished',
      'story.published',
      'story.killed',
    ]);
  });

  it('is sent a small message that the libraries of receivers verify', async () => {
    const { secret } = await add();
    const id = await publish();
    const [made] = await waiting();
    await deliver(made!.id, LOCAL, new Date());
    const [{ headers, body }] = received as [Received];
    expect(new Receiver(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'story.published',
      data: {
        id,
        address: `https://paper.example/news/2026/11/24/story-${slug}`,
        firstPublished: start.toISOString(),
      },
    });
    expect(headers['webhook-id']).toBe(made!.id);
    expect(Buffer.byteLength(body)).toBeLessThan(1000);
    expect(await stateOf(made!.id)).toBe('delivered');
    const other = new Receiver('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    expect(() => other.verify(body, headers as Record<string, string>)).toThrow();
  });

  it('is sent corrections and withdrawals of stories that it was told of, whatever it is for', async () => {
    const told = await publish();
    const partner = await add(['story.published'], { editionId: fixture.paper.editionId });
    const id = await publish();
    await act(admin, id, 'publish', later(1));
    await act(admin, id, 'correct', later(2), 'It was nine boats.');
    await act(admin, told, 'correct', later(2), 'It was ten boats.');
    await act(admin, id, 'kill', later(3));
    const made = await waiting();
    expect(made.map(({ type, storyId }) => [type, storyId])).toEqual([
      ['story.published', id],
      ['story.corrected', id],
      ['story.killed', id],
    ]);
    expect(made.every(({ webhookId }) => webhookId === partner.id)).toBe(true);
  });

  it('of another edition is sent nothing', async () => {
    await add([...WEBHOOK_TYPES], { editionId: fixture.paper.otherEditionId });
    await publish();
    expect(await types()).toEqual([]);
  });

  it('is signed with both secrets for a day after a rotation', async () => {
    const { id, secret: former } = await add();
    const { secret } = await rotateWebhookSecret(admin, id, start);
    const verifies = (key: string, { headers, body }: Received) => {
      const signature = headers['webhook-signature'] as string;
      return signature
        .split(' ')
        .some(one =>
          new Receiver(key)
            .sign(
              headers['webhook-id'] as string,
              new Date(Number(headers['webhook-timestamp']) * 1000),
              body,
            )
            .includes(one),
        );
    };
    await publish();
    await deliverAll(later(23));
    expect([verifies(secret, received[0]!), verifies(former, received[0]!)]).toEqual([true, true]);
    await publish();
    await deliverAll(later(25));
    expect([verifies(secret, received[1]!), verifies(former, received[1]!)]).toEqual([true, false]);
  });

  it('that does not answer is retried for three days, then switched off with a notice to admins', async () => {
    const { id } = await add();
    status = 500;
    await publish();
    const [made] = await waiting();
    await expect(deliver(made!.id, LOCAL, later(1))).rejects.toThrow(NotDelivered);
    await expect(deliver(made!.id, LOCAL, later(71))).rejects.toThrow('answered 500');
    await deliver(made!.id, LOCAL, later(74));
    expect(await stateOf(made!.id)).toBe('failed');
    const webhook = await prisma().webhook.findUniqueOrThrow({ where: { id } });
    expect(webhook).toMatchObject({ offReason: 'failing', offAt: later(74) });
    expect((await inboxOf(admin)).map(({ kind }) => kind)).toContain('webhook-off');
  });

  it('whose receiver is gone is switched off immediately, and gets its waiting messages when it is switched on', async () => {
    const { id } = await add(['story.published']);
    const story = await publish();
    await deliverAll();
    status = 410;
    const other = await publish();
    await deliverAll();
    expect(await prisma().webhook.findUniqueOrThrow({ where: { id } })).toMatchObject({ offReason: 'gone' });
    await publish();
    await act(admin, story, 'correct', later(1), 'It was nine boats.');
    expect((await waiting()).map(({ type, storyId }) => [type, storyId])).toEqual([
      ['story.published', other],
      ['story.corrected', story],
    ]);
    received = [];
    await deliverAll(later(2));
    expect(received).toEqual([]);
    status = 204;
    const change = { name: 'Partner', address, types: ['story.published'], editionId: null, on: true };
    await changeWebhook(admin, id, change, later(3));
    await deliverAll(later(3));
    expect(received).toHaveLength(2);
    expect(await types()).toEqual([]);
  });

  it('is not told that a story is published after it was withdrawn', async () => {
    await add();
    const id = await publish();
    status = 503;
    await deliverAll();
    await act(admin, id, 'kill', later(1));
    status = 200;
    received = [];
    await deliverAll(later(2));
    expect(received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['story.killed']);
    const states = await prisma().webhookDelivery.findMany({
      where: { storyId: id },
      orderBy: { createdAt: 'asc' },
    });
    expect(states.map(({ state }) => state)).toEqual(['superseded', 'delivered']);
  });

  it('is not told that a story is withdrawn after readers got it back', async () => {
    await add();
    const [unpublished, killed] = [await publish(), await publish()];
    await deliverAll();
    status = 503;
    await act(admin, unpublished, 'unpublish', later(1));
    await act(admin, killed, 'kill', later(1));
    await deliverAll(later(1));
    await act(admin, unpublished, 'publish', later(2));
    await act(admin, killed, 'reinstate', later(2));
    status = 200;
    received = [];
    await deliverAll(later(3));
    expect(received.map(({ body }) => (JSON.parse(body) as { type: string }).type).toSorted()).toEqual([
      'story.published',
      'story.restored',
    ]);
    expect(await types()).toEqual([]);
  });

  it('that was not sent the return of a story is still sent its withdrawal', async () => {
    await add(['story.unpublished']);
    const id = await publish();
    status = 503;
    await act(admin, id, 'unpublish', later(1));
    await deliverAll(later(1));
    await act(admin, id, 'publish', later(2));
    status = 200;
    received = [];
    await deliverAll(later(3));
    expect(received).toHaveLength(1);
  });

  it('with a key in its address is recorded by its host alone', async () => {
    const request = { name: 'Keyed', types: ['story.published'], editionId: null };
    const keyed = `${address}/secret-1?key=secret-2`;
    const { id } = await addWebhook(admin, { ...request, address: keyed }, start);
    await changeWebhook(admin, id, { ...request, address: keyed, on: true }, start);
    const events = await prisma().event.findMany({ where: { subjectKind: 'webhook', subjectId: id } });
    expect(events.map(event => event.data)).toEqual([
      expect.objectContaining({ address: new URL(address).host }),
      expect.objectContaining({ address: new URL(address).host }),
    ]);
  });

  it('can be sent a test, and a delivery again with the same id', async () => {
    const { id } = await add();
    await sendToWebhook(admin, id, { deliveryId: null }, start);
    await deliverAll();
    const [{ headers }] = received as [Received];
    await sendToWebhook(admin, id, { deliveryId: headers['webhook-id'] }, start);
    await deliverAll();
    expect(received.map(one => one.headers['webhook-id'])).toEqual([
      headers['webhook-id'],
      headers['webhook-id'],
    ]);
    await expect(sendToWebhook(admin, id, { deliveryId: 'none' }, start)).rejects.toMatchObject({
      status: 404,
    });
  });

  it('follows no redirect', async () => {
    await add();
    status = 302;
    await publish();
    await deliverAll();
    expect(received).toHaveLength(1);
    expect(await types()).toEqual(['story.published']);
  });

  it('on a private host that the installation does not allow is sent nothing', async () => {
    await add();
    await publish();
    const [made] = await waiting();
    await expect(deliver(made!.id, [], start)).rejects.toThrow('not an https address');
    expect(received).toEqual([]);
  });

  it.each([
    'https://10.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'http://partner.example/',
    'https://user:pass@partner.example/',
    'ftp://partner.example/',
    'javascript:alert(1)',
    'x',
  ])('is refused with the address %s', async wrong => {
    const request = { name: 'Partner', address: wrong, types: ['story.published'], editionId: null };
    await expect(addWebhook(admin, request, start)).rejects.toMatchObject({ status: 422 });
  });

  it('is stored without its secret in the clear', async () => {
    const { id, secret } = await add();
    const row = await prisma().webhook.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(secret.slice('whsec_'.length));
  });
});

it('A step that is refused queues no message', async () => {
  await add();
  const { editionId } = fixture.paper;
  await expect(
    publishStory(admin, { editionId, at: start, fields: { slug: '', sectionId: null, headline: '' } }),
  ).rejects.toThrow();
  expect(await types()).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/v1/ingest/route';
import type { Actor } from '@/domain/people/permissions';
import { Unreadable } from '@/domain/imports/unreadable';
import { testPaper } from '@/scripts/test/paper';
import { notesOf } from '@/server/notes/notes';
import { makeToken } from '@/server/tokens/tokens';
import { prisma } from '@/server/store/prisma';
import { useWireStory } from './use-story';
import { wireFor } from './wire-screen';
import { RECEIVED_AT, receive, typhoon } from './typhoon.fixture';

const fixture = testPaper();
let admin: Actor;
let reporter: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  reporter = await fixture.paper.person('reporter');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});
beforeEach(() => prisma().rateLimiterFlexible.deleteMany());

const wireStoryId = async (uri: string) =>
  (await prisma().wireStory.findFirstOrThrow({ where: { guid: uri } })).id;
const placeOf = (key: string = randomUUID()) => ({ editionId: fixture.paper.editionId, deskId: null, key });

describe('What an agency sends', () => {
  it('is a new story, then versions of it; repeated and older ones change nothing', async () => {
    expect(await receive(typhoon('v', { version: '2' }))).toMatchObject({ new: 1 });
    expect(await receive(typhoon('v', { version: '2' }))).toMatchObject({ unchanged: 1 });
    expect(await receive(typhoon('v', { version: '1', headline: 'Old' }))).toMatchObject({ unchanged: 1 });
    expect(await receive(typhoon('v', { version: '10', body_html: '<p>It lands.</p>' }))).toMatchObject({
      updated: 1,
    });
    const { detail } = await wireFor(reporter, { item: await wireStoryId('v') });
    expect(detail!.row).toMatchObject({ number: 2, priority: 2, source: 'Meridian' });
    expect(detail).toMatchObject({ since: 1, changes: { came: 1, went: 4 } });
    expect(detail!.changes.paragraphs.flat().filter(({ kind }) => kind === 'in')).toEqual([
      { kind: 'in', text: 'lands' },
    ]);
    const shown = async (query: object) =>
      (await wireFor(reporter, { item: await wireStoryId('v'), ...query })).detail;
    expect(await shown({ since: '0' })).toMatchObject({ since: null, changes: { came: 0, went: 0 } });
    expect(await shown({ version: '1' })).toMatchObject({ version: { number: 1 }, since: null });
    expect(await shown({ version: '1', since: '2' })).toMatchObject({ version: { number: 1 }, since: 2 });
    expect(await shown({ version: '9' })).toBeNull();
    for (const since of ['-1', '99', 'x', '9'.repeat(400)])
      expect((await shown({ since }))!.row.number).toBe(2);
  });

  it('is one story when it arrives twice concurrently, and the same text under another id is not a new one', async () => {
    const both = await Promise.all([receive(typhoon('twice')), receive(typhoon('twice'))]);
    expect(both.map(({ new: added }) => added).toSorted()).toEqual([0, 1]);
    const same = { headline: 'Typhoon twice', body_html: '<p>It turns north, says twice.</p>' };
    expect(await receive(typhoon('copy', same))).toMatchObject({ unchanged: 1 });
  });

  it('is another story where another day has its key words, but each is killed by a notice of a later day', async () => {
    const message = (text: string, end: string) =>
      receive(`\u0001eca0003 3 i 380  dpa 0045\r\n\r\nWeather/\r\n\u0002${text}\r\n\u0003${end}`);
    const first = 'Rain =\r\n\r\nRain.';
    expect(await message(first, '212101 GMT Nov 26')).toMatchObject({ new: 1 });
    const { id } = await prisma().wireStory.findFirstOrThrow({
      where: { guid: { startsWith: 'dpa:weather/' } },
    });
    const storyId = await useWireStory(reporter, id, placeOf(), RECEIVED_AT);
    expect(await message('More rain =\r\n\r\nRain again.', '212301 GMT Nov 26')).toMatchObject({
      updated: 1,
    });
    expect(await message('Sun =\r\n\r\nSun.', '221201 GMT Nov 26')).toMatchObject({ new: 1 });
    const correction = 'CORRECTION\r\nSun =\r\n\r\nMuch sun.';
    expect(await message(correction, '230001 GMT Nov 26')).toMatchObject({ updated: 1 });
    const kill = 'KILL\r\nSun =\r\n\r\nDo not use.';
    expect(await message(kill, '230101 GMT Nov 26')).toMatchObject({ killed: 2 });
    expect(await message(kill, '230101 GMT Nov 26')).toMatchObject({ unchanged: 2 });
    expect((await notesOf(admin, storyId)).threads).toMatchObject([{ blocking: true }]);
    const stories = await prisma().wireStory.findMany({
      where: { guid: { startsWith: 'dpa:weather/' } },
      select: { state: true, number: true },
      orderBy: { guid: 'asc' },
    });
    expect(stories).toEqual([
      { state: 'killed', number: 3 },
      { state: 'killed', number: 3 },
    ]);
  });

  it.each([
    [
      'names, and not one of another day with its key words',
      'Do not use dpa 0101. Use dpa 0309 instead.',
      [0],
    ],
    ['means by key words alone, of each day', 'Do not use.', [0, 1]],
    ['names by a number that was not received, of each day', 'Do not use dpa 0999.', [0, 1]],
  ])('is killed by a notice that it %s', async (title, text, killed) => {
    const slug = `Tides ${title.length}`;
    const message = (number: string, words: string, end: string) =>
      receive(`\u0001eca0003 3 i 380  dpa ${number}\r\n\r\n${slug}/\r\n\u0002${words}\r\n\u0003${end}`);
    await message('0101', `High ${slug} =\r\n\r\nHigh.`, '212101 GMT Nov 26');
    await message('0205', `Low ${slug} =\r\n\r\nLow.`, '222101 GMT Nov 26');
    await message('0310', `KILL\r\n${slug} =\r\n\r\n${text}`, '222301 GMT Nov 26');
    const stories = await prisma().wireStory.findMany({
      where: { guid: { startsWith: `dpa:${slug.toLowerCase()}/` } },
      orderBy: { guid: 'asc' },
    });
    expect(stories.flatMap(({ state }, at) => (state === 'killed' ? [at] : []))).toEqual(killed);
  });

  it('is killed also where its notice has the words of another notice, or headlines the words of another', async () => {
    const notice = { version: '2', headline: 'KILL', body_html: 'Kill.', pubstatus: 'canceled' };
    expect(await receive(typhoon('first', notice))).toMatchObject({ killed: 1 });
    expect(await receive(typhoon('second', notice))).toMatchObject({ killed: 1 });
    for (const uri of ['third', 'fourth'])
      expect(await receive(typhoon(uri, { headline: 'Flash', body_html: '' }))).toMatchObject({ new: 1 });
  });

  it('is stored without the characters that the database refuses', async () => {
    const bad = 'a\u0000\ud83d';
    const more = { headline: bad, keywords: [bad, `${'x'.repeat(119)}😀`], language: bad, body_html: bad };
    expect(await receive(typhoon('odd\u0000', more))).toMatchObject({ new: 1 });
  });

  it.each([
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><rss>&a;</rss>'],
    ['a bomb of elements', `<rss>${'<a>'.repeat(300)}`],
    ['no stories', '{"a":1}'],
    ['a list of numbers', '[1,2,3]'],
    ['a text', 'Hello.'],
    ['nothing', ''],
    ['broken JSON', '{"uri":'],
    ['broken XML', '<rss><channel>'],
  ])('is refused with its reason where it is %s', async (_, text) => {
    await expect(receive(text)).rejects.toThrow(Unreadable);
  });
});

describe('POST /api/v1/ingest', () => {
  const ask = async (body: string | Uint8Array<ArrayBuffer>, authorization?: string) => {
    const headers = new Headers({ host: 'paper.example', 'x-network-address': '203.0.113.9' });
    if (authorization) headers.set('authorization', authorization);
    const response = await POST(
      new Request('https://paper.example/api/v1/ingest', { method: 'POST', headers, body }),
      {},
    );
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const tokenOf = async (scopes: string[]) =>
    (
      await makeToken(
        admin,
        { name: 'Meridian', scopes, editionId: null, ownerId: admin.personId, days: 90 },
        new Date(),
      )
    ).token;

  it('takes what an agency sends, with a token for it alone', async () => {
    const authorization = `Bearer ${await tokenOf(['wire:write'])}`;
    expect(await ask(typhoon('ingest'), authorization)).toEqual({
      status: 200,
      json: { new: 1, updated: 0, unchanged: 0, killed: 0 },
    });
    expect((await ask(typhoon('other'))).status).toBe(401);
    expect(await ask(typhoon('other'), `Bearer ${await tokenOf(['stories:write'])}`)).toMatchObject({
      status: 403,
      json: { reason: 'insufficient-scope' },
    });
    expect(await ask('Hello.', authorization)).toMatchObject({
      status: 422,
      json: { reason: 'unknown-format' },
    });
    expect(await ask('', authorization)).toMatchObject({ status: 422 });
    expect(await ask(new Uint8Array(5_000_001), authorization)).toMatchObject({ status: 413 });
  });
});

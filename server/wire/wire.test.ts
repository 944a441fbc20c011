import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/v1/ingest/route';
import { EMPTY_BODY } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { Unreadable } from '@/domain/imports/unreadable';
import { testPaper } from '@/scripts/test/paper';
import { act } from '@/scripts/test/publish';
import { notesOf } from '@/server/notes/notes';
import { makeToken } from '@/server/tokens/tokens';
import { setEmbargo } from '@/server/stories/embargo';
import { database } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { insertStory } from '@/server/store/stories/story-writes';
import { deleteOldWire, listKilledInUse, listWire } from '@/server/store/wire/wire';
import { keepEmbargo } from './keep-embargo';
import { putWireAside } from './put-aside';
import { receiveWire } from './receive';
import { useWireStory } from './use-story';
import { wireFor } from './wire-screen';

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
let admin: Actor;
let reporter: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  reporter = await fixture.paper.person('reporter');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});
beforeEach(() => prisma().rateLimiterFlexible.deleteMany());

const ninjs = (uri: string, more: object = {}) =>
  JSON.stringify({
    ...{
      uri,
      version: '1',
      headline: `Typhoon ${uri}`,
      source: 'Meridian',
      urgency: 2,
      byline: 'By Ann Lee',
    },
    ...{ body_html: `<p>It turns north, says ${uri}.</p>`, located: 'Port Alder', ...more },
  });
const receive = (text: string, at = now) => receiveWire(Buffer.from(text), 'Token', at);
const idOf = async (uri: string) => (await prisma().wireStory.findFirstOrThrow({ where: { guid: uri } })).id;
const placeOf = (key: string = randomUUID()) => ({ editionId: fixture.paper.editionId, deskId: null, key });
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

describe('What an agency sends', () => {
  it('is a new story, then versions of it; repeated and older ones change nothing', async () => {
    expect(await receive(ninjs('v', { version: '2' }))).toMatchObject({ new: 1 });
    expect(await receive(ninjs('v', { version: '2' }))).toMatchObject({ unchanged: 1 });
    expect(await receive(ninjs('v', { version: '1', headline: 'Old' }))).toMatchObject({ unchanged: 1 });
    expect(await receive(ninjs('v', { version: '10', body_html: '<p>It lands.</p>' }))).toMatchObject({
      updated: 1,
    });
    const { detail } = await wireFor(reporter, { item: await idOf('v') });
    expect(detail!.row).toMatchObject({ number: 2, priority: 2, source: 'Meridian' });
    expect(detail).toMatchObject({ since: 1, changes: { came: 1, went: 4 } });
    expect(detail!.changes.paragraphs.flat().filter(({ kind }) => kind === 'in')).toEqual([
      { kind: 'in', text: 'lands' },
    ]);
    const shown = async (query: object) =>
      (await wireFor(reporter, { item: await idOf('v'), ...query })).detail;
    expect(await shown({ since: '0' })).toMatchObject({ since: null, changes: { came: 0, went: 0 } });
    expect(await shown({ version: '1' })).toMatchObject({ version: { number: 1 }, since: null });
    expect(await shown({ version: '1', since: '2' })).toMatchObject({ version: { number: 1 }, since: 2 });
    expect(await shown({ version: '9' })).toBeNull();
    for (const since of ['-1', '99', 'x', '9'.repeat(400)])
      expect((await shown({ since }))!.row.number).toBe(2);
  });

  it('is one story when it comes twice at the same moment, and the same words under another id are none', async () => {
    const both = await Promise.all([receive(ninjs('twice')), receive(ninjs('twice'))]);
    expect(both.map(({ new: added }) => added).toSorted()).toEqual([0, 1]);
    const same = { headline: 'Typhoon twice', body_html: '<p>It turns north, says twice.</p>' };
    expect(await receive(ninjs('copy', same))).toMatchObject({ unchanged: 1 });
  });

  it('is another story where another day has its key words, but each is killed by a notice of a later day', async () => {
    const message = (text: string, end: string) =>
      receive(`\u0001eca0003 3 i 380  dpa 0045\r\n\r\nWeather/\r\n\u0002${text}\r\n\u0003${end}`);
    const first = 'Rain =\r\n\r\nRain.';
    expect(await message(first, '212101 GMT Nov 26')).toMatchObject({ new: 1 });
    const { id } = await prisma().wireStory.findFirstOrThrow({
      where: { guid: { startsWith: 'dpa:weather/' } },
    });
    const storyId = await useWireStory(reporter, id, placeOf(), now);
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
    expect(await receive(ninjs('first', notice))).toMatchObject({ killed: 1 });
    expect(await receive(ninjs('second', notice))).toMatchObject({ killed: 1 });
    for (const uri of ['third', 'fourth'])
      expect(await receive(ninjs(uri, { headline: 'Flash', body_html: '' }))).toMatchObject({ new: 1 });
  });

  it('is stored without the characters that the database refuses', async () => {
    const bad = 'a\u0000\ud83d';
    const more = { headline: bad, keywords: [bad, `${'x'.repeat(119)}😀`], language: bad, body_html: bad };
    expect(await receive(ninjs('odd\u0000', more))).toMatchObject({ new: 1 });
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

describe('An agency story that is used', () => {
  it('becomes one draft with its source, byline, dateline and words, however often it is sent', async () => {
    await receive(ninjs('used', { body_html: '<p>Rain.</p><script>alert(1)</script>' }));
    const id = await idOf('used');
    const place = placeOf();
    const ids = await Promise.all([
      useWireStory(reporter, id, place, now),
      useWireStory(reporter, id, place, now).catch(() => null),
    ]);
    const storyId = ids.find(one => one !== null)!;
    const story = (await loadStory(storyId))!;
    expect(story).toMatchObject({
      stage: 'draft',
      fields: {
        headline: 'Typhoon used',
        source: 'Meridian',
        dateline: 'Port Alder',
        bylines: [{ name: 'Ann Lee' }],
      },
    });
    expect(JSON.stringify(story.body)).not.toContain('alert');
    expect((await wireFor(reporter, { item: id })).detail!.row.uses).toEqual([
      { storyId, number: 1, headline: 'Typhoon used' },
    ]);
  });

  it('keeps its embargo, also one that comes later, for a reporter too', async () => {
    const embargoed = '2026-12-01T06:00:00Z';
    await receive(ninjs('embargo', { embargoed }));
    await receive(ninjs('later'));
    const early = await useWireStory(reporter, await idOf('embargo'), placeOf(), now);
    const late = await useWireStory(reporter, await idOf('later'), placeOf(), now);
    await receive(ninjs('later', { version: '2', embargoed }));
    for (const id of [early, late]) {
      expect((await loadStory(id))!.embargoUntil).toEqual(new Date(embargoed));
      expect(await reasonOf(act(admin, id, 'publish', now))).not.toBe('done');
    }
  });

  it('that the agency kills is shown, cannot be published or used, and its people are told once', async () => {
    await receive(ninjs('kill'));
    const id = await idOf('kill');
    const storyId = await useWireStory(reporter, id, placeOf(), now);
    const kill = {
      version: '2',
      pubstatus: 'canceled',
      body_html: '',
      ednote: 'Two quotations cannot be confirmed.',
    };
    expect(await receive(ninjs('kill', kill))).toMatchObject({ killed: 1 });
    await receive(ninjs('kill', kill));
    expect((await listKilledInUse(10)).map(one => one.uses[0]!.storyId)).toContain(storyId);
    const { threads } = await notesOf(admin, storyId);
    expect(threads).toMatchObject([{ blocking: true, notes: [{ personName: 'Meridian' }] }]);
    expect(threads[0]!.notes[0]!.text).toContain('Two quotations cannot be confirmed.');
    expect(await prisma().inboxItem.count({ where: { storyId, personId: reporter.personId } })).toBe(1);
    expect(await reasonOf(useWireStory(reporter, id, placeOf(), now))).toBe('wire-killed');
    expect(await reasonOf(act(admin, storyId, 'publish', now))).not.toBe('done');
    const { detail } = await wireFor(reporter, { item: id });
    expect(detail).toMatchObject({ since: null, changes: { came: 0, went: 0 } });
    expect(detail!.changes.paragraphs).not.toEqual([]);
  });

  const lead = (label: string, minute: string, text = label) =>
    `\u0016\u0016\u0001W2607\u001fasian\r\nu i\u0013\u0011 BC-XX--Ferry\r\n\u0002^BC-XX--Ferry${label},9<\r\n^Fire${label}<\r\n` +
    `\t   PORT ALDER (AP) _ Fire${text}.\r\n\u0003AP-WF-11-29-26 07${minute}GMT<\r\n`;

  it('is killed and held by ANPA notices without the number of a lead, and not by one that is older', async () => {
    await receive(lead('', '40') + lead(', 2nd Ld', '45'));
    const { id } = await prisma().wireStory.findFirstOrThrow({
      where: { guid: { startsWith: 'AP:bc-xx--ferry#' } },
    });
    const storyId = await useWireStory(reporter, id, placeOf(), now);
    expect(await receive(lead(', WITHHOLD', '44'))).toMatchObject({ unchanged: 1 });
    expect(await receive(lead(', WITHHOLD', '46'))).toMatchObject({ updated: 1 });
    expect(await receive(lead(', KILL', '47'))).toMatchObject({ killed: 1 });
    expect((await notesOf(admin, storyId)).threads).toMatchObject([{ blocking: true }, { blocking: true }]);
    expect(await receive(lead(', 2nd Ld', '45'))).toMatchObject({ unchanged: 1 });
    expect((await listWire({ id, putAside: false, limit: 1 }))[0]!.state).toBe('killed');
  });

  it('is killed by a notice with a lower number that is not older, which no earlier version undoes', async () => {
    const at = (minute: number) => ({ versioncreated: `2026-11-29T07:${minute}:00Z` });
    const kill = { pubstatus: 'canceled', version: '1' };
    await receive(ninjs('low', { version: '5', ...at(30) }));
    expect(await receive(ninjs('low', { ...kill, ...at(20) }))).toMatchObject({ unchanged: 1 });
    expect(await receive(ninjs('low', { ...kill, ...at(40) }))).toMatchObject({ killed: 1 });
    expect(await receive(ninjs('low', { version: '5', ...at(30) }))).toMatchObject({ unchanged: 1 });
  });

  it('is not held again by the notice of an earlier version that is delivered again', async () => {
    const held = ninjs('released', { version: '1', pubstatus: 'withheld' });
    await receive(held);
    expect(await receive(ninjs('released', { version: '2' }))).toMatchObject({ updated: 1 });
    expect(await receive(held)).toMatchObject({ unchanged: 1 });
  });

  it('is refused where a hold is stored after its row was read', async () => {
    await receive(ninjs('between', { pubstatus: 'withheld' }));
    const id = await idOf('between');
    await prisma().wireStory.update({ where: { id }, data: { state: 'usable' } });
    expect(await reasonOf(useWireStory(reporter, id, placeOf(), now))).toBe('wire-withheld');
    expect(await prisma().wireUse.count({ where: { wireStoryId: id } })).toBe(0);
  });

  it('is killed by a notice of its id and state alone, also where the notice does not name the agency', async () => {
    await receive(ninjs('bare'));
    const storyId = await useWireStory(reporter, await idOf('bare'), placeOf(), now);
    expect(await receive('{"uri":"bare","version":"2","pubstatus":"canceled"}')).toMatchObject({ killed: 1 });
    expect((await notesOf(admin, storyId)).threads).toMatchObject([{ blocking: true }]);
  });

  it('has the kill and embargo of a version that was stored before a failure, once it is delivered again', async () => {
    for (const uri of ['lost-kill', 'lost-embargo']) await receive(ninjs(uri));
    const [killed, embargoed] = await Promise.all(
      ['lost-kill', 'lost-embargo'].map(async uri => useWireStory(reporter, await idOf(uri), placeOf(), now)),
    );
    const until = '2026-12-01T06:00:00Z';
    const deliver = async () => {
      await receive(ninjs('lost-kill', { version: '2', pubstatus: 'canceled' }));
      await receive(ninjs('lost-embargo', { version: '2', embargoed: until }));
    };
    const uses = await prisma().wireUse.findMany({ where: { storyId: { in: [killed!, embargoed!] } } });
    await prisma().wireUse.deleteMany({ where: { storyId: { in: [killed!, embargoed!] } } });
    await deliver();
    expect((await loadStory(killed!))!.blockingNotes).toBe(0);
    await prisma().wireUse.createMany({ data: uses });
    await deliver();
    await deliver();
    expect((await notesOf(admin, killed!)).threads).toMatchObject([{ blocking: true }]);
    expect((await loadStory(embargoed!))!.embargoUntil).toEqual(new Date(until));
  });

  it('does not get the embargo back that an editor lifted, when the same version is delivered again', async () => {
    const embargoed = ninjs('lifted', { embargoed: '2026-12-01T06:00:00Z' });
    await receive(embargoed);
    const storyId = await useWireStory(reporter, await idOf('lifted'), placeOf(), now);
    const { version } = (await loadStory(storyId))!;
    await setEmbargo(admin, storyId, { version, until: null, key: randomUUID() }, now);
    await receive(embargoed);
    expect((await loadStory(storyId))!.embargoUntil).toBeNull();
  });

  it('gets no embargo once it is published', async () => {
    await receive(ninjs('out'));
    const wireStoryId = await idOf('out');
    const storyId = await useWireStory(reporter, wireStoryId, placeOf(), now);
    const fields = { ...(await loadStory(storyId))!.fields, slug: 'out', sectionId: fixture.paper.sectionId };
    await prisma().story.update({ where: { id: storyId }, data: { fields: fields as object } });
    await act(admin, storyId, 'publish', now);
    const until = new Date('2026-12-01T06:00:00Z');
    await keepEmbargo({ actor: reporter, storyId, wireStoryId, number: 1, until }, now);
    expect(await loadStory(storyId)).toMatchObject({ stage: 'published', embargoUntil: null });
  });

  it('is completed with its text and embargo when a request that failed is repeated', async () => {
    await receive(ninjs('half', { embargoed: '2026-12-01T06:00:00Z' }));
    const id = await idOf('half');
    for (const isWritten of [true, false]) {
      const place = placeOf();
      const storyId = await useWireStory(reporter, id, place, now);
      const { fields, groupId } = (await loadStory(storyId))!;
      // As after a failure between the writes.
      await prisma().acknowledgement.deleteMany({ where: { storyId, NOT: { key: place.key } } });
      await prisma().storyGroup.update({ where: { id: groupId }, data: { embargoUntil: null } });
      if (!isWritten)
        await prisma().story.update({
          where: { id: storyId },
          data: { fields: { ...fields, headline: '' } as object, body: EMPTY_BODY as object },
        });
      expect(await useWireStory(reporter, id, place, now)).toBe(storyId);
      expect(await loadStory(storyId)).toMatchObject({
        embargoUntil: new Date('2026-12-01T06:00:00Z'),
        fields: { headline: 'Typhoon half' },
      });
    }
  });

  it('blocks its other versions too when the agency kills it', async () => {
    await receive(ninjs('group'));
    const storyId = await useWireStory(reporter, await idOf('group'), placeOf(), now);
    const { groupId, fields } = (await loadStory(storyId))!;
    const editionId = fixture.paper.otherEditionId;
    const copy = await insertStory(
      { groupId, fields, editionId, deskId: null, body: EMPTY_BODY, createdById: reporter.personId, now },
      database(),
    );
    await receive(ninjs('group', { version: '2', pubstatus: 'canceled' }));
    for (const id of [storyId, copy])
      expect((await notesOf(admin, id)).threads).toMatchObject([{ blocking: true }]);
  });

  it('has a new note when it is killed again after it was usable, though the agency counts no versions', async () => {
    const send = (pubstatus: string) => receive(ninjs('again', { version: '', pubstatus }));
    await send('usable');
    const storyId = await useWireStory(reporter, await idOf('again'), placeOf(), now);
    for (const pubstatus of ['canceled', 'usable', 'canceled']) await send(pubstatus);
    expect((await notesOf(admin, storyId)).threads).toHaveLength(2);
  });

  it('that was made of a correction has no note when the correction is delivered again', async () => {
    const correction = ninjs('right', { signals: [{ name: 'correction' }] });
    await receive(correction);
    const storyId = await useWireStory(reporter, await idOf('right'), placeOf(), now);
    await receive(correction);
    expect((await notesOf(admin, storyId)).threads).toEqual([]);
  });

  it('that the agency corrects has a note that does not block', async () => {
    await receive(ninjs('wrong'));
    const storyId = await useWireStory(reporter, await idOf('wrong'), placeOf(), now);
    await receive(ninjs('wrong', { version: '2', signals: [{ name: 'correction' }] }));
    expect((await notesOf(admin, storyId)).threads).toMatchObject([{ blocking: false }]);
  });

  it('is refused with the key of another one, also at the same moment', async () => {
    for (const uri of ['key-one', 'key-two']) await receive(ninjs(uri));
    const place = placeOf();
    const reasons = await Promise.all(
      ['key-one', 'key-two'].map(async uri => reasonOf(useWireStory(reporter, await idOf(uri), place, now))),
    );
    expect(reasons.toSorted()).toEqual(['done', 'key-reused']);
  });

  it('is refused to those who write no stories', async () => {
    const producer = await fixture.paper.person('producer');
    await receive(ninjs('producer'));
    const id = await idOf('producer');
    expect(await reasonOf(useWireStory(producer, id, placeOf(), now))).toBe('needs-role');
    expect(await reasonOf(putWireAside(producer, id, { putAside: true }))).toBe('needs-role');
    expect((await wireFor(producer, {})).place).toBeNull();
  });
});

describe('The wire', () => {
  it('is filtered by agency, priority and words, and what is put aside comes back with a new version', async () => {
    await receive(ninjs('rice', { source: 'Lagune', urgency: 4 }));
    const id = await idOf('rice');
    const shown = async (query: object) => (await wireFor(reporter, query)).rows.map(row => row.id);
    expect(await shown({ source: 'Lagune' })).toEqual([id]);
    expect(await shown({ source: 'Lagune', priority: '3' })).toEqual([]);
    expect(await shown({ q: 'TYPHOON RICE' })).toEqual([id]);
    expect(await shown({ q: '%' })).toEqual([]);
    await putWireAside(reporter, id, { putAside: true });
    expect(await shown({ source: 'Lagune' })).toEqual([]);
    expect(await shown({ aside: '1' })).toEqual([id]);
    await receive(ninjs('rice', { source: 'Lagune', version: '2' }));
    expect(await shown({ source: 'Lagune' })).toEqual([id]);
    expect(await shown({ after: 'x', item: "' OR 1=1", priority: '-1' })).toContain(id);
  });

  it('forgets after its time what no story was made of', async () => {
    await receive(ninjs('old'));
    const used = (await listWire({ putAside: false, limit: 200 })).filter(({ uses }) => uses.length).length;
    await deleteOldWire(new Date(now.getTime() + 1000));
    expect(await listWire({ putAside: false, limit: 200 })).toHaveLength(used);
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
    expect(await ask(ninjs('ingest'), authorization)).toEqual({
      status: 200,
      json: { new: 1, updated: 0, unchanged: 0, killed: 0 },
    });
    expect((await ask(ninjs('other'))).status).toBe(401);
    expect(await ask(ninjs('other'), `Bearer ${await tokenOf(['stories:write'])}`)).toMatchObject({
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

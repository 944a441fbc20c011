import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_BODY } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act } from '@/scripts/test/publish';
import { notesOf } from '@/server/notes/notes';
import { setEmbargo } from '@/server/stories/embargo';
import { database } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { insertStory } from '@/server/store/stories/story-writes';
import { deleteOldWire, listKilledInUse, listWire } from '@/server/store/wire/wire';
import { applyAgencyEmbargo } from './apply-agency-embargo';
import { putWireAside } from './put-aside';
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
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

describe('An agency story that is used', () => {
  it('becomes one draft with its source, byline, dateline and words, however often it is sent', async () => {
    await receive(typhoon('used', { body_html: '<p>Rain.</p><script>alert(1)</script>' }));
    const id = await wireStoryId('used');
    const place = placeOf();
    const ids = await Promise.all([
      useWireStory(reporter, id, place, RECEIVED_AT),
      useWireStory(reporter, id, place, RECEIVED_AT).catch(() => null),
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
    await receive(typhoon('embargo', { embargoed }));
    await receive(typhoon('later'));
    const early = await useWireStory(reporter, await wireStoryId('embargo'), placeOf(), RECEIVED_AT);
    const late = await useWireStory(reporter, await wireStoryId('later'), placeOf(), RECEIVED_AT);
    await receive(typhoon('later', { version: '2', embargoed }));
    for (const id of [early, late]) {
      expect((await loadStory(id))!.embargoUntil).toEqual(new Date(embargoed));
      expect(await reasonOf(act(admin, id, 'publish', RECEIVED_AT))).not.toBe('done');
    }
  });

  it('that the agency kills is shown, cannot be published or used, and its people are told once', async () => {
    await receive(typhoon('kill'));
    const id = await wireStoryId('kill');
    const storyId = await useWireStory(reporter, id, placeOf(), RECEIVED_AT);
    const kill = {
      version: '2',
      pubstatus: 'canceled',
      body_html: '',
      ednote: 'Two quotations cannot be confirmed.',
    };
    expect(await receive(typhoon('kill', kill))).toMatchObject({ killed: 1 });
    await receive(typhoon('kill', kill));
    expect((await listKilledInUse(10)).map(one => one.uses[0]!.storyId)).toContain(storyId);
    const { threads } = await notesOf(admin, storyId);
    expect(threads).toMatchObject([{ blocking: true, notes: [{ personName: 'Meridian' }] }]);
    expect(threads[0]!.notes[0]!.text).toContain('Two quotations cannot be confirmed.');
    expect(await prisma().inboxItem.count({ where: { storyId, personId: reporter.personId } })).toBe(1);
    expect(await reasonOf(useWireStory(reporter, id, placeOf(), RECEIVED_AT))).toBe('wire-killed');
    expect(await reasonOf(act(admin, storyId, 'publish', RECEIVED_AT))).not.toBe('done');
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
    const storyId = await useWireStory(reporter, id, placeOf(), RECEIVED_AT);
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
    await receive(typhoon('low', { version: '5', ...at(30) }));
    expect(await receive(typhoon('low', { ...kill, ...at(20) }))).toMatchObject({ unchanged: 1 });
    expect(await receive(typhoon('low', { ...kill, ...at(40) }))).toMatchObject({ killed: 1 });
    expect(await receive(typhoon('low', { version: '5', ...at(30) }))).toMatchObject({ unchanged: 1 });
  });

  it('is not held again by the notice of an earlier version that is delivered again', async () => {
    const held = typhoon('released', { version: '1', pubstatus: 'withheld' });
    await receive(held);
    expect(await receive(typhoon('released', { version: '2' }))).toMatchObject({ updated: 1 });
    expect(await receive(held)).toMatchObject({ unchanged: 1 });
  });

  it('is refused where a hold is stored after its row was read', async () => {
    await receive(typhoon('between', { pubstatus: 'withheld' }));
    const id = await wireStoryId('between');
    await prisma().wireStory.update({ where: { id }, data: { state: 'usable' } });
    expect(await reasonOf(useWireStory(reporter, id, placeOf(), RECEIVED_AT))).toBe('wire-withheld');
    expect(await prisma().wireUse.count({ where: { wireStoryId: id } })).toBe(0);
  });

  it('is killed by a notice of its id and state alone, also where the notice does not name the agency', async () => {
    await receive(typhoon('bare'));
    const storyId = await useWireStory(reporter, await wireStoryId('bare'), placeOf(), RECEIVED_AT);
    expect(await receive('{"uri":"bare","version":"2","pubstatus":"canceled"}')).toMatchObject({ killed: 1 });
    expect((await notesOf(admin, storyId)).threads).toMatchObject([{ blocking: true }]);
  });

  it('has the kill and embargo of a version that was stored before a failure, once it is delivered again', async () => {
    for (const uri of ['lost-kill', 'lost-embargo']) await receive(typhoon(uri));
    const [killed, embargoed] = await Promise.all(
      ['lost-kill', 'lost-embargo'].map(async uri =>
        useWireStory(reporter, await wireStoryId(uri), placeOf(), RECEIVED_AT),
      ),
    );
    const until = '2026-12-01T06:00:00Z';
    const deliver = async () => {
      await receive(typhoon('lost-kill', { version: '2', pubstatus: 'canceled' }));
      await receive(typhoon('lost-embargo', { version: '2', embargoed: until }));
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
    const embargoed = typhoon('lifted', { embargoed: '2026-12-01T06:00:00Z' });
    await receive(embargoed);
    const storyId = await useWireStory(reporter, await wireStoryId('lifted'), placeOf(), RECEIVED_AT);
    const { version } = (await loadStory(storyId))!;
    await setEmbargo(admin, storyId, { version, until: null, key: randomUUID() }, RECEIVED_AT);
    await receive(embargoed);
    expect((await loadStory(storyId))!.embargoUntil).toBeNull();
  });

  it('gets no embargo once it is published', async () => {
    await receive(typhoon('out'));
    const id = await wireStoryId('out');
    const storyId = await useWireStory(reporter, id, placeOf(), RECEIVED_AT);
    const fields = { ...(await loadStory(storyId))!.fields, slug: 'out', sectionId: fixture.paper.sectionId };
    await prisma().story.update({ where: { id: storyId }, data: { fields: fields as object } });
    await act(admin, storyId, 'publish', RECEIVED_AT);
    const until = new Date('2026-12-01T06:00:00Z');
    await applyAgencyEmbargo({ actor: reporter, storyId, wireStoryId: id, number: 1, until }, RECEIVED_AT);
    expect(await loadStory(storyId)).toMatchObject({ stage: 'published', embargoUntil: null });
  });

  it('is completed with its text and embargo when a request that failed is repeated', async () => {
    await receive(typhoon('half', { embargoed: '2026-12-01T06:00:00Z' }));
    const id = await wireStoryId('half');
    for (const isWritten of [true, false]) {
      const place = placeOf();
      const storyId = await useWireStory(reporter, id, place, RECEIVED_AT);
      const { fields, groupId } = (await loadStory(storyId))!;
      // Simulates a failure between the writes.
      await prisma().acknowledgement.deleteMany({ where: { storyId, NOT: { key: place.key } } });
      await prisma().storyGroup.update({ where: { id: groupId }, data: { embargoUntil: null } });
      if (!isWritten)
        await prisma().story.update({
          where: { id: storyId },
          data: { fields: { ...fields, headline: '' } as object, body: EMPTY_BODY as object },
        });
      expect(await useWireStory(reporter, id, place, RECEIVED_AT)).toBe(storyId);
      expect(await loadStory(storyId)).toMatchObject({
        embargoUntil: new Date('2026-12-01T06:00:00Z'),
        fields: { headline: 'Typhoon half' },
      });
    }
  });

  it('blocks its other versions too when the agency kills it', async () => {
    await receive(typhoon('group'));
    const storyId = await useWireStory(reporter, await wireStoryId('group'), placeOf(), RECEIVED_AT);
    const { groupId, fields } = (await loadStory(storyId))!;
    const editionId = fixture.paper.otherEditionId;
    const copy = await insertStory(
      {
        groupId,
        fields,
        editionId,
        deskId: null,
        body: EMPTY_BODY,
        createdById: reporter.personId,
        now: RECEIVED_AT,
      },
      database(),
    );
    await receive(typhoon('group', { version: '2', pubstatus: 'canceled' }));
    for (const id of [storyId, copy])
      expect((await notesOf(admin, id)).threads).toMatchObject([{ blocking: true }]);
  });

  it('has a new note when it is killed again after it was usable, though the agency counts no versions', async () => {
    const send = (pubstatus: string) => receive(typhoon('again', { version: '', pubstatus }));
    await send('usable');
    const storyId = await useWireStory(reporter, await wireStoryId('again'), placeOf(), RECEIVED_AT);
    for (const pubstatus of ['canceled', 'usable', 'canceled']) await send(pubstatus);
    expect((await notesOf(admin, storyId)).threads).toHaveLength(2);
  });

  it('that was made of a correction has no note when the correction is delivered again', async () => {
    const correction = typhoon('right', { signals: [{ name: 'correction' }] });
    await receive(correction);
    const storyId = await useWireStory(reporter, await wireStoryId('right'), placeOf(), RECEIVED_AT);
    await receive(correction);
    expect((await notesOf(admin, storyId)).threads).toEqual([]);
  });

  it('that the agency corrects has a note that does not block', async () => {
    await receive(typhoon('wrong'));
    const storyId = await useWireStory(reporter, await wireStoryId('wrong'), placeOf(), RECEIVED_AT);
    await receive(typhoon('wrong', { version: '2', signals: [{ name: 'correction' }] }));
    expect((await notesOf(admin, storyId)).threads).toMatchObject([{ blocking: false }]);
  });

  it('is refused with the key of another one, even concurrently', async () => {
    for (const uri of ['key-one', 'key-two']) await receive(typhoon(uri));
    const place = placeOf();
    const reasons = await Promise.all(
      ['key-one', 'key-two'].map(async uri =>
        reasonOf(useWireStory(reporter, await wireStoryId(uri), place, RECEIVED_AT)),
      ),
    );
    expect(reasons.toSorted()).toEqual(['done', 'key-reused']);
  });

  it('is refused to those who write no stories', async () => {
    const producer = await fixture.paper.person('producer');
    await receive(typhoon('producer'));
    const id = await wireStoryId('producer');
    expect(await reasonOf(useWireStory(producer, id, placeOf(), RECEIVED_AT))).toBe('needs-role');
    expect(await reasonOf(putWireAside(producer, id, { putAside: true }))).toBe('needs-role');
    expect((await wireFor(producer, {})).place).toBeNull();
  });
});

describe('The wire', () => {
  it('is filtered by agency, priority and words, and what is put aside comes back with a new version', async () => {
    await receive(typhoon('rice', { source: 'Lagune', urgency: 4 }));
    const id = await wireStoryId('rice');
    const shown = async (query: object) => (await wireFor(reporter, query)).rows.map(row => row.id);
    expect(await shown({ source: 'Lagune' })).toEqual([id]);
    expect(await shown({ source: 'Lagune', priority: '3' })).toEqual([]);
    expect(await shown({ q: 'TYPHOON RICE' })).toEqual([id]);
    expect(await shown({ q: '%' })).toEqual([]);
    await putWireAside(reporter, id, { putAside: true });
    expect(await shown({ source: 'Lagune' })).toEqual([]);
    expect(await shown({ aside: '1' })).toEqual([id]);
    await receive(typhoon('rice', { source: 'Lagune', version: '2' }));
    expect(await shown({ source: 'Lagune' })).toEqual([id]);
    expect(await shown({ after: 'x', item: "' OR 1=1", priority: '-1' })).toContain(id);
  });

  it('forgets after its time what no story was made of', async () => {
    await receive(typhoon('old'));
    const used = (await listWire({ putAside: false, limit: 200 })).filter(({ uses }) => uses.length).length;
    await deleteOldWire(new Date(RECEIVED_AT.getTime() + 1000));
    expect(await listWire({ putAside: false, limit: 200 })).toHaveLength(used);
  });
});

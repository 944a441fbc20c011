import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { inboxOf } from '@/server/inbox/inbox';
import { replaceDeskInChoices } from '@/server/store/paper/merged-desks';
import { prisma } from '@/server/store/prisma';
import { inTransaction } from '@/server/store/database';
import { addAlert, removeAlert } from './alerts';
import { setDeskFilter } from './desk-filters';
import { receiveNinjs as send } from './ninjs.fixture';
import { wireFor } from './wire-screen';

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
let editor: Actor;
let deskId: string;

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});
beforeEach(async () => {
  await prisma().wireAlert.deleteMany();
  await prisma().wireFilter.deleteMany();
  await prisma().inboxItem.deleteMany();
  deskId = (await prisma().desk.create({ data: { name: randomUUID() } })).id;
});

const reporter = () => fixture.paper.person('reporter');
const atDesk = (role: 'reporter' | 'editor') => fixture.paper.person(role, { deskId });
const own = (words: string) => ({ words, deskId: null });
const textsFor = async (actor: Actor) => (await inboxOf(actor)).map(({ text }) => text);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

describe('A word alert', () => {
  it('notifies its person of a new story with the word, and marks it on the wire for them alone', async () => {
    const [one, other] = [await reporter(), await reporter()];
    await addAlert(one, own('Élysée'), now);
    await send('The ELYSEE waits');
    await send('Elysees of old');
    expect(await inboxOf(one)).toMatchObject([
      { kind: 'wire-alert', text: 'Élysée: The ELYSEE waits (Meridian)', story: null },
    ]);
    expect(await inboxOf(other)).toEqual([]);
    const shown = await wireFor(one, { alerts: '1' });
    expect(shown.rows.map(({ headline, alerts }) => [headline, alerts])).toEqual([
      ['The ELYSEE waits', ['Élysée']],
    ]);
    expect((await wireFor(other, { alerts: '1' })).rows).toEqual([]);
    expect((await wireFor(other, {})).rows.every(({ alerts }) => !alerts.length)).toBe(true);
  });

  it('finds phrases, Chinese words and words of the text, and none of two separate words', async () => {
    const one = await reporter();
    for (const words of ['port alder', '台风']) await addAlert(one, own(words), now);
    await send('A port of Alder');
    await send('颱風今晚登陸');
    await send('Ferries', { body_html: '<p>They leave Port Alder <b>late</b>.</p>' });
    expect((await textsFor(one)).toSorted()).toEqual([
      'port alder: Ferries (Meridian)',
      '台风: 颱風今晚登陸 (Meridian)',
    ]);
  });

  it('notifies once of all versions, of several alerts, and of a delivery at the same moment', async () => {
    const one = await reporter();
    for (const words of ['granary', 'kesh']) await addAlert(one, own(words), now);
    await Promise.all([send('Granary burns at Kesh'), send('Granary burns at Kesh')]);
    await send('Granary burns at Kesh', { version: '2', body_html: '<p>It is out.</p>' });
    expect(await textsFor(one)).toEqual(['granary, kesh: Granary burns at Kesh (Meridian)']);
  });

  it('notifies of a later version that has the word first, and not of a kill', async () => {
    const one = await reporter();
    await addAlert(one, own('evacuation'), now);
    await send('River rises');
    await send('River rises', { version: '2', body_html: '<p>An evacuation is ordered.</p>' });
    await send('Old evacuation', { pubstatus: 'canceled' });
    expect(await textsFor(one)).toEqual(['evacuation: River rises (Meridian)']);
  });

  it('notifies 20 times an hour at most, and marks every story', async () => {
    const one = await reporter();
    await addAlert(one, own('flood'), now);
    for (let at = 0; at < 22; at++) await send(`Flood ${at} in town`);
    expect(await inboxOf(one)).toHaveLength(20);
    expect((await wireFor(one, { alerts: '1' })).rows).toHaveLength(22);
    await send('Flood much later', {}, new Date(now.getTime() + 61 * 60_000));
    expect(await inboxOf(one)).toHaveLength(21);
  });

  it('of a desk notifies its people, and no one without a role or who is deactivated', async () => {
    const [member, gone, other] = [await atDesk('reporter'), await atDesk('editor'), await reporter()];
    await addAlert(editor, { words: 'harbour', deskId }, now);
    await addAlert(other, own('harbour'), now);
    await prisma().person.update({ where: { id: gone.personId }, data: { deactivatedAt: now } });
    await prisma().grant.deleteMany({ where: { personId: other.personId } });
    await send('Harbour closes');
    expect(await textsFor(member)).toEqual(['harbour: Harbour closes (Meridian)']);
    for (const one of [gone, other, editor]) expect(await inboxOf(one)).toEqual([]);
  });

  it('of a closed desk notifies no one, and their own alerts still do', async () => {
    const member = await atDesk('reporter');
    await addAlert(editor, { words: 'quay', deskId }, now);
    await addAlert(member, own('pier'), now);
    await prisma().desk.update({ where: { id: deskId }, data: { closedAt: now } });
    await send('Quay closes');
    await send('Pier closes');
    expect(await textsFor(member)).toEqual(['pier: Pier closes (Meridian)']);
  });

  it('without a word that PostgreSQL finds leaves the list to the other alerts', async () => {
    const one = await reporter();
    const none = { folded: '!', words: '!', personId: one.personId!, createdAt: now };
    await prisma().wireAlert.create({ data: none });
    expect((await wireFor(one, { alerts: '1' })).rows).toEqual([]);
    await addAlert(one, own('lagoon'), now);
    await send('Lagoon ❶ freezes');
    const { rows } = await wireFor(one, { alerts: '1' });
    expect(rows.map(({ headline }) => headline)).toEqual(['Lagoon ❶ freezes']);
  });

  it('of a desk is set and removed by its editors alone, and recorded', async () => {
    const [own1, member, elsewhere] = [await atDesk('editor'), await atDesk('reporter'), await reporter()];
    for (const one of [member, elsewhere])
      expect(await reasonOf(addAlert(one, { words: 'strike', deskId }, now))).toBe('needs-role');
    const id = await addAlert(own1, { words: 'strike', deskId }, now);
    expect(await reasonOf(removeAlert(member, id, now))).toBe('needs-role');
    await removeAlert(own1, id, now);
    const events = await prisma().event.findMany({ where: { subjectId: deskId }, orderBy: { id: 'asc' } });
    expect(events.map(({ kind }) => kind)).toEqual(['wire.alert-add', 'wire.alert-remove']);
    await prisma().desk.update({ where: { id: deskId }, data: { closedAt: now } });
    expect(await reasonOf(addAlert(editor, { words: 'strike', deskId }, now))).toBe('desk-is-closed');
    expect(await reasonOf(addAlert(editor, { words: 'a strike', deskId: 'none' }, now))).toBe('no-such-desk');
  });

  it('of one person cannot be removed by another, not even an editor', async () => {
    const id = await addAlert(await reporter(), own('secret'), now);
    expect(await reasonOf(removeAlert(editor, id, now))).toBe('no-such-wire-alert');
  });

  it('is one for the same words in another spelling, and at most 30 for a person, also at once', async () => {
    const one = await reporter();
    expect(await addAlert(one, own('Café'), now)).toBe(await addAlert(one, own(' cafe '), now));
    for (let at = 0; at < 28; at++) await addAlert(one, own(`word ${at}`), now);
    const last = await Promise.all(['x1', 'x2'].map(words => reasonOf(addAlert(one, own(words), now))));
    expect(last.toSorted()).toEqual(['done', 'too-many-alerts']);
  });

  it.each([
    ['—', 'no-words'],
    ['a', 'no-words'],
    ['', 'wrong-input'],
    ['x'.repeat(81), 'wrong-input'],
    [`'); DROP TABLE "WireAlert"; --`, 'done'],
    [`& | ! <-> :*`, 'no-words'],
    ['风', 'done'],
    ['❶', 'no-words'],
    ['½ ④', 'done'],
  ])('%j is %s', async (words, outcome) => {
    expect(await reasonOf(addAlert(await reporter(), own(words), now))).toBe(outcome);
    await send(`Any ${randomUUID()}`);
  });
});

describe('The filter of a desk', () => {
  const nothing = { sources: [], langs: [], subjects: [], words: [], priority: null };
  const set = async (actor: Actor, filter: object) => {
    const seen = (await wireFor(actor, { desk: deskId })).desk?.filter ?? nothing;
    return setDeskFilter(actor, deskId, { filter: { ...nothing, ...filter }, seen }, now);
  };
  const headlines = async (actor: Actor, query: object = {}) =>
    (await wireFor(actor, query)).rows.map(({ headline }) => headline).toSorted();

  it('decides what its people see, and everything is one step away', async () => {
    await prisma().wireStory.deleteMany();
    const member = await atDesk('reporter');
    await send('Alpha', { source: 'Lagune', language: 'fr-FR', urgency: 2, subject: [{ name: 'Économie' }] });
    await send('Beta', { source: 'Lagune', language: 'en', urgency: 5 });
    await send('Gamma', { source: 'Coastwire' });
    const all = ['Alpha', 'Beta', 'Gamma'];
    const seen = async (filter: object) => {
      await set(editor, filter);
      expect(await headlines(member, { desk: 'all' })).toEqual(all);
      expect(await headlines(editor, { desk: deskId })).toEqual(await headlines(member));
      return headlines(member);
    };
    expect(await headlines(member)).toEqual(all);
    expect(await seen({ sources: ['Lagune'] })).toEqual(['Alpha', 'Beta']);
    expect(await seen({ langs: ['fr'] })).toEqual(['Alpha', 'Gamma']);
    expect(await seen({ priority: 3 })).toEqual(['Alpha', 'Gamma']);
    expect(await seen({ subjects: ['economie'] })).toEqual(['Alpha']);
    expect(await seen({ words: ['gamma', 'beta'] })).toEqual(['Beta', 'Gamma']);
    expect(await seen({ sources: ['Lagune'], words: ['gamma', 'beta'] })).toEqual(['Beta']);
    expect(await seen({ words: ['—'] })).toEqual(all);
    expect(await seen({ words: ['❶'] })).toEqual(all);
    const words = (stored: string[]) =>
      prisma().wireFilter.upsert({
        where: { deskId },
        create: { deskId, ...nothing, words: stored, updatedAt: now },
        update: { words: stored },
      });
    await words(['❶']);
    expect(await headlines(member)).toEqual(all);
    await words(['❶', 'gamma']);
    expect(await headlines(member)).toEqual(['Gamma']);
    await words([]);
    expect(await seen({})).toEqual(all);
    expect(await headlines(editor)).toEqual(all);
  });

  it('is set by editors of the desk alone, within bounds, and recorded', async () => {
    const member = await atDesk('reporter');
    const one = await atDesk('editor');
    expect(await reasonOf(set(member, { priority: 2 }))).toBe('needs-role');
    for (const wrong of [
      {},
      { ...nothing, priority: 0 },
      { ...nothing, langs: ['x y'] },
      { ...nothing, words: Array(31).fill('a') },
    ])
      expect(await reasonOf(setDeskFilter(one, deskId, { filter: wrong, seen: nothing }, now))).toBe(
        'wrong-input',
      );
    expect(await reasonOf(setDeskFilter(editor, 'none', { filter: nothing, seen: nothing }, now))).toBe(
      'no-such-desk',
    );
    await set(one, { priority: 2 });
    expect(
      await prisma().event.findFirst({ where: { kind: 'wire.filter', subjectId: deskId } }),
    ).toMatchObject({
      data: { priority: 2 },
    });
  });

  it('is refused on the basis of another one, unless it is the same, also at the same moment', async () => {
    const to = (priority: number) => ({ filter: { ...nothing, priority }, seen: nothing });
    const both = await Promise.all([1, 2].map(one => reasonOf(setDeskFilter(editor, deskId, to(one), now))));
    expect(both.toSorted()).toEqual(['changed-meanwhile', 'done']);
    const { priority } = await prisma().wireFilter.findUniqueOrThrow({ where: { deskId } });
    expect(await reasonOf(setDeskFilter(editor, deskId, to(priority!), now))).toBe('done');
  });

  it('goes with its alerts to the desk that it is merged into, where that has none', async () => {
    const into = (await prisma().desk.create({ data: { name: randomUUID() } })).id;
    await set(editor, { priority: 2 });
    for (const words of ['one', 'two']) await addAlert(editor, { words, deskId }, now);
    await addAlert(editor, { words: 'two', deskId: into }, now);
    await inTransaction(connection => replaceDeskInChoices(deskId, into, connection));
    expect(await prisma().wireFilter.findMany()).toMatchObject([{ deskId: into, priority: 2 }]);
    expect(
      await prisma().wireAlert.findMany({ where: { deskId: into }, orderBy: { words: 'asc' } }),
    ).toMatchObject([{ words: 'one' }, { words: 'two' }]);
  });
});

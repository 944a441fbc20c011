import { beforeAll, describe, expect, it } from 'vitest';
import { p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import { act, publishStory } from '@/scripts/test/publish';
import { testPaper } from '@/scripts/test/paper';
import { keyOf } from '@/server/press/surrogate-keys';
import { addViews } from '@/server/store/pages/popularity';
import { prisma } from '@/server/store/prisma';
import { answerReader } from '@/server/site/answer';

const fixture = testPaper();
const hour = 3_600_000;
const now = new Date('2026-11-24T08:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hour);

let editor: Actor;
let topics: { ports: string; tea: string };
let authorId: string;

/** Publishes a story in the English edition. */
async function publish(
  slug: string,
  at: Date,
  fields = {},
  sectionId = fixture.paper.sectionId,
): Promise<string> {
  const { editionId } = fixture.paper;
  return publishStory(editor, { editionId, fields: { slug, headline: slug, sectionId, ...fields }, at });
}

async function pageAt<Kind extends string>(address: string, kind: Kind) {
  const url = new URL(address, 'https://paper.example');
  const answer = await answerReader(url.pathname, url.searchParams, now);
  if (answer.kind !== kind) throw new Error(`${address} leads to ${answer.kind}`);
  return answer as Extract<Awaited<ReturnType<typeof answerReader>>, { kind: Kind }>;
}
const headlines = (stories: { headline: string }[]) => stories.map(({ headline }) => headline);

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  const topic = async (slug: string, names: object) =>
    (await prisma().topic.create({ data: { slug, names } })).id;
  topics = {
    ports: await topic('ports', { en: 'Ports', fr: 'Les ports' }),
    tea: await topic('tea', { en: 'Tea' }),
  };
  const names = { en: 'Lin Yuchen' };
  authorId = (await prisma().author.create({ data: { slug: 'lin', names, titles: { en: 'Reporter' } } })).id;
});

describe('The page of a topic', () => {
  beforeAll(async () => {
    const { otherEditionId, otherSectionId } = fixture.paper;
    for (let number = 1; number <= 21; number++)
      await publish(`port-${number}`, hoursAgo(100 + number), { topicIds: [topics.ports] });
    await publish('tea-port', hoursAgo(99), { topicIds: [topics.tea, topics.ports] });
    const fields = {
      slug: 'le-port',
      headline: 'Le port',
      sectionId: otherSectionId,
      topicIds: [topics.ports],
    };
    await prisma().edition.update({ where: { id: otherEditionId }, data: { fourEyes: false } });
    await publishStory(editor, { editionId: otherEditionId, fields, at: now });
  });

  it('lists this edition’s stories, newest first, page by page', async () => {
    const first = (await pageAt('/topic/ports', 'topic')).view;
    expect(headlines(first.stories).slice(0, 3)).toEqual(['tea-port', 'port-1', 'port-2']);
    expect(first.stories).toHaveLength(20);
    expect(first.turns).toMatchObject({ first: null, previous: null, at: null });
    expect(first.turns.next).toMatch(/^\/topic\/ports\?before=[\w-]{36}$/);
    const second = (await pageAt(first.turns.next!, 'topic')).view;
    expect(headlines(second.stories)).toEqual(['port-20', 'port-21']);
    expect(second.turns).toMatchObject({ first: '/topic/ports', previous: '/topic/ports', next: null });
    expect(second.turns.at).toEqual(hoursAgo(120));
    const [last] = second.stories.slice(-1);
    await pageAt(`/topic/ports?before=${last!.id}`, 'missing');
    await pageAt('/topic/ports?before=nothing', 'missing');
    await pageAt('/topic/ports?before=%00', 'missing');
  });

  it('stays the same while newer stories are published and withdrawn', async () => {
    const { next } = (await pageAt('/topic/ports', 'topic')).view.turns;
    const before = headlines((await pageAt(next!, 'topic')).view.stories);
    const id = await publish('port-new', hoursAgo(98), { topicIds: [topics.ports] });
    expect(headlines((await pageAt(next!, 'topic')).view.stories)).toEqual(before);
    await act(editor, id, 'kill', hoursAgo(97), 'Not so.');
    expect((await pageAt('/topic/ports', 'topic')).view.turns.next).toBe(next);
  });

  it('redirects an old page number to the same stories', async () => {
    const { next } = (await pageAt('/topic/ports', 'topic')).view.turns;
    expect(await pageAt('/topic/ports?page=2', 'moved')).toMatchObject({ to: next, forGood: false });
    expect(await pageAt('/topic/ports?page=1', 'moved')).toMatchObject({ to: '/topic/ports' });
    for (const page of ['3', '99', '0', '-1', '1.5', 'x', '9'.repeat(19)])
      await pageAt(`/topic/ports?page=${page}`, 'missing');
  });

  it('lists related topics, its feed, and the editions that have it', async () => {
    const { view } = await pageAt('/topic/ports', 'topic');
    expect(view.related).toEqual([{ label: 'Tea', href: '/topic/tea' }]);
    expect(view.frame.feedHref).toBe('/topic/ports/feed.xml');
    expect(view.versions.map(({ href }) => href)).toEqual(['/fr/topic/ports']);
    expect((await pageAt('/fr/topic/ports', 'topic')).view).toMatchObject({ name: 'Les ports' });
  });

  it('is empty in an edition without such stories, and missing for an unknown topic', async () => {
    expect((await pageAt('/fr/topic/tea', 'topic')).view.stories).toEqual([]);
    await pageAt('/topic/none', 'missing');
  });
});

describe('The page of an author', () => {
  it('lists the author’s work in any role, until the name is removed', async () => {
    const byline = (role: string) => ({ bylines: [{ role, name: 'Lin Yuchen', authorId }] });
    await publish('written', hoursAgo(50), byline('by'));
    const photographed = await publish('photographed', hoursAgo(49), byline('photos'));
    const { view } = await pageAt('/author/lin', 'author');
    expect(view).toMatchObject({ name: 'Lin Yuchen', title: 'Reporter' });
    expect(headlines(view.stories)).toEqual(['photographed', 'written']);
    await act(editor, photographed, 'kill', hoursAgo(48), 'Not hers.');
    expect(headlines((await pageAt('/author/lin', 'author')).view.stories)).toEqual(['written']);
    await pageAt('/author/nobody', 'missing');
  });

  it('is linked from the byline of a story', async () => {
    const { view } = await pageAt('/news/2026/11/22/written', 'story');
    expect(view.bylines).toEqual([{ role: 'by', name: 'Lin Yuchen', href: '/author/lin' }]);
  });
});

describe('The archive', () => {
  beforeAll(async () => {
    // The edition keeps the time of Shanghai: these two are minutes and a day apart.
    await publish('late', new Date('2026-03-31T15:59:00Z'));
    await publish('early', new Date('2026-03-31T16:01:00Z'));
    await publish('first', new Date('2024-02-29T01:00:00Z'));
  });

  it('counts days, months and years of the edition’s own zone', async () => {
    const year = (await pageAt('/archive/2026', 'archive')).view;
    expect(year).toMatchObject({ kind: 'year', previous: { year: 2024 } });
    if (year.kind !== 'year') throw new Error('no year');
    expect(year.months.slice(0, 2)).toEqual([
      { year: 2026, month: 3, href: '/archive/2026/03', count: 1 },
      { year: 2026, month: 4, href: '/archive/2026/04', count: 1 },
    ]);
    const month = (await pageAt('/archive/2026/03', 'archive')).view;
    if (month.kind !== 'month') throw new Error('no month');
    expect(month.calendar.days).toEqual([
      { year: 2026, month: 3, day: 31, href: '/archive/2026/03/31', count: 1 },
    ]);
    const all = (await pageAt('/archive', 'archive')).view;
    if (all.kind !== 'all') throw new Error('not all');
    expect(all.years.map(({ year }) => year)).toEqual([2026, 2024]);
  });

  it('lists a day with the nearest days that have stories, without a killed story', async () => {
    const day = async (path: string) => {
      const { view } = await pageAt(path, 'archive');
      if (view.kind !== 'day') throw new Error('no day');
      return view;
    };
    const late = await day('/archive/2026/03/31');
    expect(headlines(late.stories)).toEqual(['late']);
    expect(late.previous?.href).toBe('/archive/2024/02/29');
    expect(late.next?.href).toBe('/archive/2026/04/01');
    expect(headlines((await day('/archive/2026/04/01')).stories)).toEqual(['early']);
    const between = await day('/archive/2025/06/01');
    expect(between).toMatchObject({ isEmpty: true, next: { href: '/archive/2026/03/31' } });
  });

  it.each([
    '/archive/2023',
    '/archive/2026/12',
    '/archive/2024/02/28',
    '/archive?after=x',
    '/archive/2026/03/31?after=x',
  ])('is not found at %s', async path => {
    await pageAt(path, 'missing');
  });
});

describe('The list of most read stories', () => {
  it('is shown once three stories were read, in order of views', async () => {
    const ids = [];
    for (const name of ['third', 'first', 'second']) ids.push(await publish(`read-${name}`, hoursAgo(20)));
    await addViews(new Map([[ids[0]!, 1]]), now);
    expect((await pageAt('/most-viewed', 'most-viewed')).view).toMatchObject({ stories: [] });
    expect((await pageAt('/', 'front')).view.mostViewed).toEqual([]);
    await addViews(
      new Map([
        [ids[1]!, 9],
        [ids[2]!, 5],
      ]),
      now,
    );
    const inOrder = ['read-first', 'read-second', 'read-third'];
    expect(headlines((await pageAt('/most-viewed', 'most-viewed')).view.stories)).toEqual(inOrder);
    expect(headlines((await pageAt('/', 'front')).view.mostViewed)).toEqual(inOrder);
    expect(headlines((await pageAt('/news', 'section')).view.mostViewed)).toEqual(inOrder);
    expect((await pageAt('/fr/most-viewed', 'most-viewed')).view.stories).toEqual([]);
    await act(editor, await publish('read-never', hoursAgo(20)), 'kill', hoursAgo(19), 'Not so.');
    const gone = (await pageAt('/news/2026/11/23/read-never', 'missing')).view;
    expect([gone.status, headlines(gone.mostViewed)]).toEqual([410, inOrder]);
    expect((await pageAt('/news/2026/11/23/nothing', 'missing')).view.mostViewed).toEqual([]);
  });
});

it.each(['/fr', '/most-viewed', '/offline', '/kept'])(
  'A parameter that %s does not have redirects to the address without it',
  async address => {
    for (const query of ['before=x', 'page=2', 'after=x'])
      expect(await pageAt(`${address}?${query}`, 'moved')).toMatchObject({ to: address, forGood: false });
  },
);

describe('An address that differs only in slashes and capitals', () => {
  it.each([
    ['/news/', '/news'],
    ['/News', '/news'],
    ['/News//', '/news'],
    ['/fr//search', '/fr/search'],
    ['/fr/', '/fr'],
    ['/FR//Most-Viewed/', '/fr/most-viewed'],
  ])('%s redirects to %s at once', async (address, to) =>
    expect(await pageAt(address, 'moved')).toMatchObject({ to, forGood: true }),
  );

  it('keeps what a reader searched for', async () =>
    expect(await pageAt('/fr/Search/?q=caf%C3%A9', 'moved')).toMatchObject({
      to: '/fr/search',
      query: 'q=caf%C3%A9',
    }));

  it.each(['/nothing/', '/Nothing', '/fr//nothing'])(
    '%s does not redirect to a missing page',
    async address => expect((await pageAt(address, 'missing')).status).toBe(404),
  );
});

it('The corrections page lists notes on live stories, newest first', async () => {
  const one = await publish('wrong-once', hoursAgo(10));
  const other = await publish('wrong-too', hoursAgo(9));
  await act(editor, one, 'correct', hoursAgo(8), 'It is 61.');
  await act(editor, other, 'correct', hoursAgo(7), 'It is 62.');
  const listed = async () => (await pageAt('/corrections', 'corrections')).view.corrections;
  expect((await listed()).map(({ text, story }) => [text, story.headline])).toEqual([
    ['It is 62.', 'wrong-too'],
    ['It is 61.', 'wrong-once'],
  ]);
  await act(editor, other, 'kill', hoursAgo(6), 'Beyond mending.');
  expect((await listed()).map(({ text }) => text)).toEqual(['It is 61.']);
});

it('A story has a QR code of its address while it is live', async () => {
  const id = await publish('by-camera', hoursAgo(3));
  const { view } = await pageAt('/news/2026/11/24/by-camera', 'story');
  const { file } = await pageAt(view.qrCodeHref!, 'file');
  expect(file).toMatchObject({ type: 'image/svg+xml', keys: [keyOf.story(id)] });
  expect(file.body).toMatch(/^<svg /);
  await act(editor, id, 'kill', hoursAgo(2), 'Not so.');
  expect(await pageAt(view.qrCodeHref!, 'missing')).toMatchObject({ status: 410 });
});

describe('The related stories of a story', () => {
  const quiet = 'quiet';
  let sectionId: string;

  beforeAll(async () => {
    const { editionId } = fixture.paper;
    const data = { editionId, slug: quiet, name: 'Quiet', position: 9 };
    sectionId = (await prisma().section.create({ data })).id;
    const chosen = await publish('chosen', hoursAgo(300));
    const withdrawn = await publish('withdrawn', hoursAgo(301));
    await publish('before', hoursAgo(5), {}, sectionId);
    await publish('after', hoursAgo(3), {}, sectionId);
    const fields = { topicIds: [topics.tea, topics.ports], relatedIds: [withdrawn, chosen] };
    await publish('here', hoursAgo(4), fields, sectionId);
    await act(editor, withdrawn, 'kill', hoursAgo(2), 'Wrong.');
  });

  it('are the editor’s choice, then stories with most shared topics, then stories of its section', async () => {
    const { view } = await pageAt(`/${quiet}/2026/11/24/here`, 'story');
    expect(headlines(view.related).slice(0, 3)).toEqual(['chosen', 'tea-port', 'port-1']);
    expect(headlines(view.latest).slice(0, 2)).toEqual(['after', 'before']);
    expect(headlines([...view.related, ...view.latest])).not.toContain('here');
    expect(view.topics).toEqual([
      { label: 'Ports', href: '/topic/ports' },
      { label: 'Tea', href: '/topic/tea' },
    ]);
  });

  it('include its neighbours in the section', async () => {
    const { view } = await pageAt(`/${quiet}/2026/11/24/here`, 'story');
    expect([view.previous?.headline, view.next?.headline]).toEqual(['before', 'after']);
    const last = (await pageAt(`/${quiet}/2026/11/24/after`, 'story')).view;
    expect([last.previous?.headline, last.next]).toEqual(['here', null]);
  });
});

it('A standing page is read at its address, with its siblings', async () => {
  const { editionId } = fixture.paper;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We.' }] }] };
  const page = { editionId, body, updatedAt: now };
  await prisma().standingPage.create({ data: { ...page, slug: 'about', title: 'About', position: 0 } });
  await prisma().standingPage.create({ data: { ...page, slug: 'contact', title: 'Contact', position: 1 } });
  const { view, keys } = await pageAt('/about', 'standing');
  expect(view).toMatchObject({ title: 'About', body });
  expect(view.siblings).toEqual([
    { label: 'About', href: '/about', current: true },
    { label: 'Contact', href: '/contact', current: false },
  ]);
  expect(keys).toContain('paper');
  await pageAt('/fr/about', 'missing');
});

it('A long story is marked as a long read, unless it has or had live coverage', async () => {
  const { editionId } = fixture.paper;
  const section = { editionId, slug: 'slow', name: 'Slow', position: 12 };
  const { id: sectionId } = await prisma().section.create({ data: section });
  const publishWords = (slug: string, words: number) =>
    publishStory(editor, {
      editionId,
      fields: { slug, headline: slug, sectionId },
      content: [p(text('tide '.repeat(words)))],
      at: hoursAgo(4),
    });
  await publishWords('short', 2000);
  const id = await publishWords('long', 2500);
  const marked = async () =>
    (await pageAt('/slow', 'section')).view.stories
      .filter(({ isLong }) => isLong)
      .map(({ headline }) => headline);
  expect(await marked()).toEqual(['long']);
  await prisma().story.update({
    where: { id },
    data: { coverageStartedAt: hoursAgo(3), coverageEndedAt: hoursAgo(2) },
  });
  expect(await marked()).toEqual([]);
});

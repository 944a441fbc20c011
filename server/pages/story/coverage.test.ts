import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTRIES_ON_A_PAGE } from '@/domain/coverage/entry';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { changeCoverage, coverageOf } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { removeEntry } from '@/server/coverage/entry-places';
import { keyOf } from '@/server/press/surrogate-keys';
import { prisma } from '@/server/store/prisma';
import { answerReader } from '@/server/site/answer';

const fixture = testPaper();
const start = new Date('2026-11-24T08:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const ENTRIES = 45;
let editor: Actor;
let id: string;
let address: string;
/** The first one is the oldest. */
let ids: string[];

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
  const { editionId, sectionId } = fixture.paper;
  const bylines = [{ role: 'by' as const, name: 'Lin </script>', authorId: null }];
  id = await publishStory(editor, { editionId, fields: { slug: 'storm', sectionId, bylines }, at: start });
  await changeCoverage(editor, id, { key: randomUUID(), state: 'live' }, start);
  address = (await coverageOf(editor, id, null)).address!;
  ids = [];
  for (let number = 1; number <= ENTRIES; number++) {
    const key = randomUUID();
    const marks = { pinned: number === 3, keyEvent: number === 2, publish: true };
    const byline = number === 44 ? 'Our reporters' : 'Lin </script> at sea';
    const words = { title: `Entry ${number}`, byline, body: doc(p(text(`Text ${number}`))) };
    await addEntry(editor, id, { id: key, key, ...words, ...marks }, later(number));
    ids.push(key);
  }
});

const answerTo = (path: string, query = '') => answerReader(path, new URLSearchParams(query), later(60));
async function coverageAt(query = '') {
  const answer = await answerTo(address, query);
  if (answer.kind !== 'story' || !answer.view.coverage) throw new Error(`${query} has no coverage`);
  return answer.view.coverage;
}
const numbers = ({ entries }: { entries: { id: string }[] }) =>
  entries.map(entry => ids.indexOf(entry.id) + 1);
const queryOf = (href: string) => new URL(href, 'https://paper.example').search.slice(1);

describe('The page of a live story', () => {
  it('has the newest entries, the pinned one once, and a link to each key event', async () => {
    const coverage = await coverageAt();
    expect(numbers(coverage)).toEqual(Array.from({ length: ENTRIES_ON_A_PAGE }, (_, at) => ENTRIES - at));
    expect(numbers({ entries: coverage.pinned })).toEqual([3]);
    expect(coverage.keyEvents).toMatchObject([{ title: 'Entry 2', href: `${address}/entries/${ids[1]}` }]);
    expect(coverage).toMatchObject({ state: 'live', changes: ENTRIES + 1, changedAt: later(ENTRIES) });
    expect(coverage.followed).toEqual({ entries: `${address}/entries`, stream: `${address}/live` });
  });

  it.each(['', 'order=oldest'])('links to every entry once: %j', async order => {
    const seen: number[] = [];
    let query: string | null = order;
    while (query !== null) {
      const coverage = await coverageAt(query);
      seen.push(...numbers(coverage));
      if (query !== order) expect(coverage.followed).toBeNull();
      query = coverage.nextHref && queryOf(coverage.nextHref);
    }
    const all = ids.map((_, at) => at + 1).filter(number => number !== 3);
    expect(seen).toEqual(order ? all : all.toReversed());
  });

  it('is purged by a change of an entry, as is the fragment with the entries', async () => {
    for (const path of [address, `${address}/entries`]) {
      const { keys } = await answerTo(path);
      expect(keys).toEqual(expect.arrayContaining([keyOf.coverage(id), keyOf.story(id)]));
    }
  });

  it('has the coverage and its entries as structured data', async () => {
    const answer = await answerTo(address);
    if (answer.kind !== 'story') throw new Error(answer.kind);
    const { jsonLd } = answer.view;
    expect(jsonLd).not.toContain('</script>');
    const graph = (JSON.parse(jsonLd) as { '@graph': Record<string, unknown>[] })['@graph'];
    expect(graph.map(node => node['@type'])).toEqual(['NewsArticle', 'LiveBlogPosting', 'BreadcrumbList']);
    const [article, live] = graph as [Record<string, unknown>, Record<string, unknown>];
    expect(article.dateModified).toBe('2026-11-24T16:45:00+08:00');
    expect(live.coverageStartTime).toBe('2026-11-24T16:00:00+08:00');
    expect(live).not.toHaveProperty('coverageEndTime');
    const updates = live.liveBlogUpdate as object[];
    expect(updates).toHaveLength(ENTRIES_ON_A_PAGE + 1);
    expect(updates[1]).toMatchObject({
      ...{ '@type': 'BlogPosting', headline: 'Entry 45', articleBody: 'Text 45' },
      ...{ url: `https://paper.example${address}/entries/${ids.at(-1)}` },
      ...{ datePublished: '2026-11-24T16:45:00+08:00', author: [{ name: 'Lin </script>' }] },
    });
  });
});

describe('The address of an entry', () => {
  it.each([
    [45, ''],
    [26, ''],
    [25, '?before=26'],
    [1, '?before=6'],
    [3, ''],
  ])('of entry %i leads to the page that has it', async (number, query) => {
    const answer = await answerTo(`${address}/entries/${ids[number - 1]}`);
    const named = query.replace(/\d+$/, n => ids[Number(n) - 1]!);
    expect(answer).toMatchObject({
      kind: 'moved',
      to: `${address}${named}#entry-${ids[number - 1]}`,
      forGood: false,
    });
    if (answer.kind !== 'moved') return;
    const { entries, pinned } = await coverageAt(queryOf(answer.to));
    expect(numbers({ entries: [...entries, ...pinned] })).toContain(number);
  });

  it('is not found for a missing or removed entry', async () => {
    expect(await answerTo(`${address}/entries/nowhere`)).toMatchObject({ kind: 'missing', status: 404 });
    expect(await answerTo(address, 'before=nowhere')).toMatchObject({ kind: 'missing', status: 404 });
    const key = randomUUID();
    const entry = { id: key, key, title: 'x', byline: '', body: doc(p()), pinned: false, keyEvent: false };
    const { version } = await addEntry(editor, id, { ...entry, publish: true }, later(50));
    await removeEntry(editor, id, key, { key: randomUUID(), version, removed: true }, later(50));
    expect(await answerTo(`${address}/entries/${key}`)).toMatchObject({ kind: 'missing', status: 404 });
  });
});

it('A killed story is gone with all its entries', async () => {
  const { editionId, sectionId } = fixture.paper;
  const other = await publishStory(editor, { editionId, fields: { slug: 'claim', sectionId }, at: start });
  await changeCoverage(editor, other, { key: randomUUID(), state: 'live' }, start);
  const { address: path } = await coverageOf(editor, other, null);
  await act(editor, other, 'kill', later(1));
  for (const end of ['', '/entries', '/entries/any'])
    expect(await answerTo(path! + end), end).toMatchObject({ kind: 'missing', status: 410 });
});

it('A story without live coverage has no entries', async () => {
  const { editionId, sectionId } = fixture.paper;
  const other = await publishStory(editor, { editionId, fields: { slug: 'plain', sectionId }, at: start });
  const { address: path } = await coverageOf(editor, other, null);
  expect(await answerTo(`${path}/entries`)).toMatchObject({ kind: 'missing', status: 404 });
  const answer = await answerTo(path!, 'before=any');
  expect(answer.kind === 'story' && answer.view.coverage).toBeNull();
});

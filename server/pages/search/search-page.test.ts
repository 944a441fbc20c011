import { beforeAll, describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { p, SAMPLES, text } from '@/domain/document/samples.fixture';
import { emptyFields } from '@/domain/story/story';
import { testPaper } from '@/scripts/test/paper';
import { repairSearchIndex } from '@/server/search/search-index';
import { prisma } from '@/server/store/prisma';
import { paperStructure } from '../paper';
import { searchPage } from './search-page';
import { readSearchRequest, searchAddress } from './search-request';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');

/** Puts a live story into the tables, as an import would. */
async function addLive(
  number: number,
  headline: string,
  place: { editionId: string; sectionId: string },
  content: BodyNode[] = [p(text('The tide.'))],
) {
  const person = await fixture.paper.person('editor');
  const fields = { ...emptyFields('Broadsheet'), headline, sectionId: place.sectionId };
  const at = new Date(now.getTime() - number * 3_600_000);
  const written = { fields: fields as object, body: { type: 'doc', content } as object };
  const { id } = await prisma().story.create({
    data: {
      group: { create: {} },
      edition: { connect: { id: place.editionId } },
      createdBy: { connect: { id: person.personId } },
      ...written,
      firstPublishedAt: at,
      lastPublishedAt: at,
      updatedAt: at,
      liveSection: { connect: { id: place.sectionId } },
      addresses: { create: { path: `/news/${number}`, current: true, createdAt: at } },
    },
  });
  const revision = await prisma().revision.create({
    data: { storyId: id, number: 1, reason: 'publish', ...written, createdAt: at },
  });
  await prisma().story.update({ where: { id }, data: { stage: 'published', liveRevisionId: revision.id } });
}

beforeAll(async () => {
  const { editionId, sectionId, otherEditionId, otherSectionId } = fixture.paper;
  for (let number = 0; number < 25; number++)
    await addLive(number, `Lighthouse number ${number}`, { editionId, sectionId });
  await addLive(100, 'Lighthouse de France', { editionId: otherEditionId, sectionId: otherSectionId });
  const opinion = await prisma().section.create({
    data: { editionId, slug: 'opinion', name: 'Opinion', position: 5, isOpinion: true },
  });
  await addLive(200, 'Breakwater in words', { editionId, sectionId });
  await addLive(201, 'Breakwater in pictures', { editionId, sectionId }, [SAMPLES.gallery!]);
  await addLive(202, 'Breakwater by day', { editionId: otherEditionId, sectionId: otherSectionId }, [
    SAMPLES.video!,
  ]);
  await addLive(203, 'Breakwater or not', { editionId, sectionId: opinion.id });
  await addLive(204, 'Breakwater drawn', { editionId, sectionId: opinion.id }, [SAMPLES.gallery!]);
  await repairSearchIndex();
});

async function search(query: string) {
  const paper = await paperStructure();
  const { view } = await searchPage(paper.editions[0]!, paper, new URLSearchParams(query), now);
  return view;
}

async function results(query: string) {
  const view = await search(query);
  if (view.kind !== 'results') throw new Error('nothing was asked');
  return view;
}

describe('The page of results', () => {
  it('shows ten stories, counts all, and links to the others by stable addresses', async () => {
    const view = await results('q=lighthouse');
    expect([view.hits.length, view.total, view.elsewhere, view.atLeast]).toEqual([10, 25, 1, false]);
    expect(view.pages.map(({ href }) => href)).toEqual([
      '/search?q=lighthouse',
      '/search?q=lighthouse&page=2',
      '/search?q=lighthouse&page=3',
    ]);
    const last = await results('q=lighthouse&page=3&sort=newest');
    expect(last.hits.map(({ headline }) => headline)).toEqual(
      [20, 21, 22, 23, 24].map(number => `Lighthouse number ${number}`),
    );
    expect((await results('q=lighthouse&page=4')).hits).toEqual([]);
  });

  it('shows stories with a similar word, and a notice, when none has the word', async () => {
    const view = await results('q=lighthuose&page=2');
    expect([view.total, view.answered, view.suggestion]).toEqual([25, 'Lighthouse', null]);
    expect(view.hits.length).toBe(10);
    expect(view.pages[0]!.href).toBe('/search?q=lighthuose');
    expect((await results('q=lighthouse')).answered).toBeNull();
  });

  it('shows topics and authors with stories, those of the page’s own edition first', async () => {
    const { editionId, otherEditionId } = fixture.paper;
    const named = async (slug: string, editionIds: string[]) => {
      const { id } = await prisma().topic.create({ data: { slug, names: { en: `Lighthouse ${slug}` } } });
      await prisma().liveCount.createMany({
        data: editionIds.map(edition => ({
          editionId: edition,
          kind: 'topic' as const,
          key: id,
          stories: 1,
          changedAt: now,
        })),
      });
    };
    await named('keepers', [editionId, otherEditionId]);
    await named('unused', []);
    const { cards } = await results('q=lighthouse+keepers');
    expect(cards.map(({ kind, href, name }) => [kind, href, name])).toEqual([
      ['topic', '/topic/keepers', 'Lighthouse keepers'],
    ]);
    expect((await results('q=lighthouse+unused')).cards).toEqual([]);
    expect((await results('q=lighthouse+keepers+-night')).cards).toEqual([]);
  });

  it('never shows a story twice or leaves one out over all of its pages', async () => {
    const seen: string[] = [];
    for (const page of [1, 2, 3])
      seen.push(...(await results(`q=lighthouse&page=${page}`)).hits.map(hit => hit.href));
    expect(new Set(seen).size).toBe(25);
  });

  it('covers several editions or all', async () => {
    expect((await results('q=lighthouse&edition=en&edition=fr')).total).toBe(26);
    const all = await results('q=lighthouse&edition=all&edition=en');
    expect([all.total, all.elsewhere, all.filters.allEditions]).toEqual([26, 0, true]);
    expect((await results('q=lighthouse&edition=fr')).hits[0]!.headline).toBe('Lighthouse de France');
  });

  it('shows the number of stories for each filter', async () => {
    const { filters } = await results('q=lighthouse&edition=all');
    expect(filters.editions.map(({ value, count }) => [value, count])).toEqual([
      ['en', 25],
      ['fr', 1],
    ]);
    expect(filters.sections).toMatchObject([{ value: 'news', count: 26, chosen: false }]);
    const narrowed = await results('q=lighthouse&section=news&section=none');
    expect(narrowed.filters.sections).toMatchObject([{ value: 'news', count: 25, chosen: true }]);
    expect((await results('q=lighthouse&section=none')).total).toBe(0);
  });

  it('is filtered by kind, where stories of the opinion section count as opinion', async () => {
    const found = async (query: string) => {
      const { hits, total, elsewhere } = await results(`q=breakwater${query}`);
      expect(hits.length).toBe(total);
      return [hits.map(({ headline }) => headline.replace('Breakwater ', '')).sort(), elsewhere];
    };
    expect(await found('')).toEqual([['drawn', 'in pictures', 'in words', 'or not'], 1]);
    expect(await found('&kind=story')).toEqual([['in words'], 0]);
    expect(await found('&kind=gallery')).toEqual([['in pictures'], 0]);
    expect(await found('&kind=opinion')).toEqual([['drawn', 'or not'], 0]);
    expect(await found('&kind=story&kind=opinion')).toEqual([['drawn', 'in words', 'or not'], 0]);
    expect(await found('&kind=video')).toEqual([[], 1]);
    expect(await found('&kind=video&kind=gallery&edition=all')).toEqual([['by day', 'in pictures'], 0]);
    expect(await found('&kind=gallery&section=opinion')).toEqual([[], 0]);
    expect(await found('&kind=audio&kind=live')).toEqual([[], 0]);
    expect(await found('&kind=poem')).toEqual(await found(''));
  });

  it('shows the number of stories of each kind, whichever kinds are chosen', async () => {
    const kinds = async (query: string) =>
      (await results(`q=breakwater${query}`)).filters.kinds.map(({ value, count, chosen }) => [
        value,
        count,
        chosen,
      ]);
    expect(await kinds('')).toEqual([
      ['story', 1, false],
      ['opinion', 2, false],
      ['gallery', 1, false],
    ]);
    expect(await kinds('&kind=gallery&kind=audio')).toEqual([
      ['story', 1, false],
      ['opinion', 2, false],
      ['gallery', 1, true],
      ['audio', 0, true],
    ]);
    const { filters, ways } = await results('q=breakwater&kind=gallery&edition=all');
    expect(filters.editions.map(({ value, count }) => [value, count])).toEqual([
      ['en', 1],
      ['fr', 0],
    ]);
    expect(filters.sections.map(({ value, count }) => [value, count])).toEqual([['news', 1]]);
    expect(ways.withoutFilters).toBe('/search?q=breakwater&edition=all');
  });

  it('counts days in the zone of the edition', async () => {
    // 01:00 UTC is nine in the morning in Shanghai: nine stories since midnight and the one at it.
    expect((await results('q=lighthouse&from=2026-11-24')).total).toBe(10);
    expect((await results('q=lighthouse&to=2026-11-23')).total).toBe(15);
    expect((await results('q=lighthouse&from=2026-11-24&to=2026-11-23')).total).toBe(0);
  });

  it('marks the words in its results, and offers links when there are none', async () => {
    const [hit] = (await results('q=tide')).hits;
    expect(hit!.excerpt).toContainEqual({ text: 'tide', marked: true });
    const { ways, hits } = await results('q=tide+nowhere&section=news');
    expect([hits, ways.withoutFilters, ways.words.map(({ label }) => label)]).toEqual([
      [],
      '/search?q=tide+nowhere',
      ['tide', 'nowhere'],
    ]);
  });
});

describe('The search page without a query', () => {
  it.each(['', 'q=', 'q=+++', 'q=...', 'edition=fr'])('explains the search: %s', async query => {
    expect((await search(query)).kind).toBe('start');
  });

  it('has a message when everything is excluded', async () => {
    expect(await search('q=-tide')).toMatchObject({ kind: 'start', onlyExcluded: true });
  });
});

describe('The address of a search', () => {
  it('round-trips to the same search, and omits defaults', async () => {
    const { editions } = await paperStructure();
    const edition = editions[0]!;
    for (const query of [
      'q=tide+%22low+water%22',
      'q=tide&edition=all',
      'q=tide&edition=en&edition=fr&section=news&section=a%2Fb&kind=story&kind=gallery&author=ines&from=2026-01-01&to=2026-02-01&sort=newest',
    ]) {
      const request = readSearchRequest(new URLSearchParams(query), edition, editions);
      expect(searchAddress(edition, request)).toBe(`/search?${query}`);
    }
    const odd = 'q=tide&edition=en&edition=none&kind=poem&from=2026-02-30&to=x&sort=oldest&section=';
    expect(searchAddress(edition, readSearchRequest(new URLSearchParams(odd), edition, editions))).toBe(
      '/search?q=tide',
    );
  });
});

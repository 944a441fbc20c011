import { describe, expect, it } from 'vitest';
import { file, HOSTILE, kindOf, machinePaper, now, xmlAt } from '@/scripts/test/machine-paper';
import { publishStory } from '@/scripts/test/publish';
import { inTransaction } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';

const fixture = machinePaper();

describe('The sitemap', () => {
  it('lists files, one for each edition and month, that list the stories', async () => {
    const { sitemapindex } = (await xmlAt('/sitemap.xml')) as {
      sitemapindex: { sitemap: { loc: string; lastmod?: string }[] };
    };
    expect(sitemapindex.sitemap.map(({ loc }) => loc).sort()).toEqual([
      'https://paper.example/sitemap-en-2026-11.xml',
      'https://paper.example/sitemap-en-authors.xml',
      'https://paper.example/sitemap-en-topics.xml',
      'https://paper.example/sitemap-fr-2026-11.xml',
      'https://paper.example/sitemap-fr-authors.xml',
      'https://paper.example/sitemap-fr-topics.xml',
      'https://paper.example/sitemap-pages.xml',
    ]);
    const { urlset } = (await xmlAt('/sitemap-en-2026-11.xml')) as {
      urlset: { url: Record<string, unknown>[] };
    };
    expect(urlset.url).toHaveLength(1 + HOSTILE.length);
    const harbour = urlset.url.find(({ loc }) => String(loc).endsWith('/harbour'))!;
    expect(harbour.lastmod).toBe('2026-11-24T09:00:00.000Z');
    expect(harbour['xhtml:link']).toEqual([
      { rel: 'alternate', hreflang: 'en', href: 'https://paper.example/news/2026/11/24/harbour' },
      { rel: 'alternate', hreflang: 'fr', href: 'https://paper.example/fr/news/2026/11/24/port' },
      { rel: 'alternate', hreflang: 'x-default', href: 'https://paper.example/news/2026/11/24/harbour' },
    ]);
    expect(harbour['image:image']).toMatchObject({ 'image:loc': expect.stringMatching(/\/1920\.jpg$/) });
  });

  it('lists the pages that list stories', async () => {
    const files = ['pages', 'en-topics', 'fr-authors'].map(name => xmlAt(`/sitemap-${name}.xml`));
    const paths = (await Promise.all(files)).flatMap(file => {
      const { urlset } = file as { urlset: { url: { loc: string } | { loc: string }[] } };
      return [urlset.url].flat().map(({ loc }) => new URL(loc).pathname);
    });
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/fr', '/news', '/fr/news', '/topic/harbours', '/fr/author/qiu-lan']),
    );
    for (const path of paths) expect(await kindOf(path)).toMatch(/front|section|topic|author|standing/);
  });

  it.each([
    '/sitemap-en-2026-13.xml',
    '/sitemap-en-2025-01.xml',
    '/sitemap-en-2026-11-2.xml',
    '/sitemap-en-topics-2.xml',
    '/sitemap-de-authors.xml',
    '/sitemap-de-2026-11.xml',
    '/news-sitemap-2.xml',
    '/news-sitemap-9999.xml',
  ])('has no file %s', async path => expect(await kindOf(path)).toBe('missing'));

  it('of news covers two days', async () => {
    const { urlset } = (await xmlAt('/news-sitemap.xml')) as { urlset: { url: Record<string, unknown>[] } };
    expect(urlset.url).toHaveLength(2 + HOSTILE.length);
    expect(urlset.url[0]!['news:news']).toMatchObject({
      'news:publication': {
        'news:name': 'The Test Paper',
        'news:language': expect.stringMatching(/^(en|fr)$/),
      },
      'news:publication_date': '2026-11-24T16:00:00+08:00',
    });
    const later = (await xmlAt('/news-sitemap.xml', '', new Date('2026-11-26T08:00:01Z'))) as {
      urlset: object;
    };
    expect(later.urlset).not.toHaveProperty('url');
    expect(await kindOf('/news-sitemap-1.xml')).toBe('file');
  });
});

it('A story with a canonical address elsewhere is in no sitemap', async () => {
  const { paper } = fixture;
  await publishStory(fixture.editor, {
    editionId: paper.editionId,
    at: now,
    fields: {
      slug: 'elsewhere',
      sectionId: paper.sectionId,
      headline: 'Elsewhere',
      kicker: 'K',
      canonicalUrl: 'https://other.example/first',
    },
  });
  for (const path of ['/sitemap-en-2026-11.xml', '/news-sitemap.xml'])
    expect(String((await file(path)).body)).not.toContain('/elsewhere');
});

it('A month with no story but one of another outlet has a sitemap, as the list says', async () => {
  const { paper } = fixture;
  await publishStory(fixture.editor, {
    editionId: paper.editionId,
    at: new Date('2025-06-10T08:00:00Z'),
    fields: { slug: 'june', sectionId: paper.sectionId, canonicalUrl: 'https://other.example/june' },
  });
  expect(String((await file('/sitemap.xml')).body)).toContain('/sitemap-en-2025-06.xml');
  expect(await xmlAt('/sitemap-en-2025-06.xml')).toHaveProperty('urlset');
  expect(await kindOf('/sitemap-en-2025-06-2.xml')).toBe('missing');
});

it('A day with more stories than fit into a news sitemap is split into several', async () => {
  const day = new Date('2027-01-10T08:00:00Z');
  const { paper } = fixture;
  const fields = { slug: 'busy', sectionId: paper.sectionId, headline: 'A busy day', kicker: 'K' };
  const id = await publishStory(fixture.editor, { editionId: paper.editionId, at: day, fields });
  const groups = await prisma().storyGroup.createManyAndReturn({
    data: Array.from({ length: 1000 }, () => ({})),
  });
  const groupIds = groups.map(group => group.id);
  await inTransaction(async connection => {
    const client = clientOf(connection);
    await client.$executeRaw`
      INSERT INTO "Story" (id, "groupId", "editionId", fields, body, "createdById", "updatedAt")
      SELECT 'busy-' || copy, (${groupIds}::text[])[copy], "editionId", fields, body, "createdById", "updatedAt"
      FROM "Story", generate_series(1, 1000) copy WHERE id = ${id}`;
    await client.$executeRaw`
      INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, "createdAt")
      SELECT 'busy-revision-' || copy, 'busy-' || copy, 1, reason, fields, body, "createdAt"
      FROM "Revision", generate_series(1, 1000) copy WHERE "storyId" = ${id} AND reason = 'publish'`;
    await client.$executeRaw`
      INSERT INTO "Address" (path, "storyId", current, "createdAt")
      SELECT '/news/2027/01/10/busy-' || copy, 'busy-' || copy, true, now() FROM generate_series(1, 1000) copy`;
    await client.$executeRaw`
      UPDATE "Story" AS copied SET stage = live.stage, "liveRevisionId" = 'busy-revision-' || substr(copied.id, 6),
        "liveSectionId" = live."liveSectionId", "firstPublishedAt" = live."firstPublishedAt",
        "lastPublishedAt" = live."lastPublishedAt"
      FROM "Story" AS live WHERE live.id = ${id} AND copied.id LIKE 'busy-%'`;
  });

  const { sitemapindex } = (await xmlAt('/news-sitemap.xml', '', day)) as {
    sitemapindex: { sitemap: { loc: string }[] };
  };
  const parts = sitemapindex.sitemap.map(({ loc }) => new URL(loc).pathname);
  expect(parts).toEqual(['/news-sitemap-1.xml', '/news-sitemap-2.xml']);
  const counts: number[] = [];
  const listed = new Set<string>();
  for (const part of parts) {
    const { urlset } = (await xmlAt(part, '', day)) as { urlset: { url: { loc: string }[] } };
    counts.push(urlset.url.length);
    urlset.url.forEach(({ loc }) => listed.add(loc));
  }
  expect(counts).toEqual([1000, 1]);
  expect(listed.size).toBe(1001);
});

it('A month with 50,001 stories is split into files of 10,000, each made in bounded memory', async () => {
  const { paper } = fixture;
  const { editionId } = paper;
  const at = new Date('2027-03-10T08:00:00Z');
  const fields = { slug: 'march', sectionId: paper.sectionId, headline: 'March', kicker: 'K' };
  const id = await publishStory(fixture.editor, { editionId, at, fields });
  const copies = 50_000;
  await inTransaction(async connection => {
    const client = clientOf(connection);
    await client.$executeRaw`SET LOCAL session_replication_role = replica`;
    await client.$executeRaw`
      INSERT INTO "StoryGroup" SELECT (jsonb_populate_record(of, jsonb_build_object('id', 'march-' || copy))).*
      FROM "StoryGroup" of, generate_series(1, ${copies}) copy
      WHERE of.id = (SELECT "groupId" FROM "Story" WHERE id = ${id})`;
    await client.$executeRaw`
      INSERT INTO "Story" SELECT (jsonb_populate_record(of, jsonb_build_object(
        'id', 'march-' || copy, 'groupId', 'march-' || copy, 'liveRevisionId', 'march-' || copy,
        'firstPublishedAt', of."firstPublishedAt" + make_interval(secs => copy)))).*
      FROM "Story" of, generate_series(1, ${copies}) copy WHERE of.id = ${id}`;
    await client.$executeRaw`
      INSERT INTO "Revision" SELECT (jsonb_populate_record(of, jsonb_build_object(
        'id', 'march-' || copy, 'storyId', 'march-' || copy))).*
      FROM "Revision" of, generate_series(1, ${copies}) copy
      WHERE of.id = (SELECT "liveRevisionId" FROM "Story" WHERE id = ${id})`;
    await client.$executeRaw`
      INSERT INTO "Address" SELECT (jsonb_populate_record(of, jsonb_build_object(
        'path', of.path || '-' || copy, 'storyId', 'march-' || copy))).*
      FROM "Address" of, generate_series(1, ${copies}) copy WHERE of."storyId" = ${id}`;
    await client.$executeRaw`
      UPDATE "LiveCount" SET stories = stories + ${copies}
      WHERE "editionId" = ${editionId} AND kind = 'month' AND key = '2027-03'`;
  }, 120_000);
  const { sitemapindex } = (await xmlAt('/sitemap.xml')) as {
    sitemapindex: { sitemap: { loc: string; lastmod?: string }[] };
  };
  const files = sitemapindex.sitemap.filter(({ loc }) => loc.includes('-2027-03'));
  expect(files.map(({ loc }) => new URL(loc).pathname)).toEqual([
    '/sitemap-en-2027-03.xml',
    ...[2, 3, 4, 5, 6].map(part => `/sitemap-en-2027-03-${part}.xml`),
  ]);
  expect(files.every(({ lastmod }) => lastmod && lastmod >= at.toISOString())).toBe(true);
  const addresses = new Set<string>();
  for (const { loc } of files) {
    const body = String((await file(new URL(loc).pathname)).body);
    expect(body.length).toBeLessThan(5_000_000);
    const found = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
    expect(found.length).toBe(loc.endsWith('-6.xml') ? 1 : 10_000);
    expect([...body.matchAll(/<lastmod>/g)].length).toBe(found.length);
    for (const address of found) addresses.add(address);
  }
  expect(addresses.size).toBe(copies + 1);
}, 180_000);

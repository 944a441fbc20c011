import { beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/(reader)/[[...path]]/route';
import { testPaper } from '@/scripts/test/paper';
import { publishStory } from '@/scripts/test/publish';
import { xmlAt } from '@/scripts/test/machine-paper';
import { answerApi } from '@/server/syndication/api/answer';
import { prisma } from '@/server/store/prisma';

const ORIGIN = 'https://paper.example';
const fixture = testPaper();

/** The front of each edition, and the name of the paper there. */
const EDITIONS = [
  { front: '', lang: 'en', name: 'The Daily & Weekly' },
  { front: '/fr', lang: 'fr', name: 'Le Quotidien' },
] as const;
type Place = (typeof EDITIONS)[number];

const stories = new Map<Place, { id: string; path: string }>();

beforeAll(async () => {
  const { paper } = fixture;
  await prisma().paper.upsert({
    where: { id: 1 },
    create: { id: 1, name: EDITIONS[0].name },
    update: { name: EDITIONS[0].name },
  });
  await prisma().edition.update({
    where: { id: paper.otherEditionId },
    data: { nameplate: EDITIONS[1].name, fourEyes: false },
  });
  const admin = await paper.person('admin');
  const sections = { en: paper.sectionId, fr: paper.otherSectionId };
  const editions = { en: paper.editionId, fr: paper.otherEditionId };
  for (const place of EDITIONS) {
    const id = await publishStory(admin, {
      editionId: editions[place.lang],
      // News sitemaps have two days.
      at: new Date(),
      fields: { slug: 'harbour', sectionId: sections[place.lang], headline: 'A harbour' },
    });
    const { path } = await prisma().address.findFirstOrThrow({ where: { storyId: id, current: true } });
    stories.set(place, { id, path });
  }
});

const pathOf = (place: Place) => stories.get(place)!.path;

async function textAt(path: string): Promise<string> {
  const answer = await GET(new Request(ORIGIN + path));
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}
const jsonAt = async (path: string) => JSON.parse(await textAt(path)) as Record<string, string>;

const decoded = (text: string) => text.replaceAll('&amp;', '&');
const between = async (path: string, pattern: RegExp) =>
  [...(await textAt(path)).matchAll(new RegExp(pattern, 'gs'))].map(([, found]) => decoded(found!));

interface Node {
  '@type': string;
  name: string;
  alternateName?: string;
  publisher?: Node;
}

async function graphAt(path: string): Promise<Node[]> {
  const [json] = await between(path, /<script type="application\/ld\+json">(.*?)<\/script>/);
  return (JSON.parse(json!) as { '@graph': Node[] })['@graph'];
}

/** Every place that shows the name of the paper in an edition. */
const SURFACES: Record<string, (place: Place) => Promise<(string | undefined)[]>> = {
  'the nameplate': place => between(place.front || '/', /class="wordmark"[^>]*>([^<]+)</),
  'the nameplate of a story': place => between(pathOf(place), /class="wordmark"[^>]*>([^<]+)</),
  'the title of a page': place => between(pathOf(place), /<title>[^<]*\| ([^<]+)<\/title>/),
  'Open Graph': place => between(pathOf(place), /<meta property="og:site_name" content="([^"]+)"/),
  'structured data of a story': async place => [(await graphAt(pathOf(place)))[0]!.publisher!.name],
  'structured data of a front': async place =>
    (await graphAt(place.front || '/'))
      .filter(node => ['WebSite', 'NewsMediaOrganization'].includes(node['@type']))
      .map(({ name }) => name),
  'the manifest': async place => {
    const [href] = await between(place.front || '/', /<link rel="manifest" href="([^"]+)"/);
    const { name, short_name, start_url } = await jsonAt(href!);
    expect(start_url).toBe(place.front || '/');
    return [name, short_name];
  },
  'oEmbed as JSON': async place => {
    const { provider_name, provider_url, html } = await jsonAt(`/oembed?url=${ORIGIN}${pathOf(place)}`);
    expect(provider_url).toBe(`${ORIGIN}${place.front || '/'}`);
    return [provider_name, decoded(/<footer>(.*)<\/footer>/.exec(html!)![1]!)];
  },
  'oEmbed as XML': place =>
    between(`/oembed?url=${ORIGIN}${pathOf(place)}&format=xml`, /<provider_name>([^<]+)</),
  RSS: place => between(`${place.front}/feed.xml`, /<channel><title>([^<]+): [^<]*</),
  Atom: async place => [
    ...(await between(`${place.front}/feed.atom`, /<feed[^>]*><title>([^<]+): [^<]*</)),
    ...(await between(`${place.front}/feed.atom`, /<\/updated><author><name>([^<]+)</)),
  ],
  'JSON Feed': async place => [/^(.*): /.exec((await jsonAt(`${place.front}/feed.json`)).title!)![1]],
  'the news sitemap': async place => {
    const { urlset } = (await xmlAt('/news-sitemap.xml', '', new Date())) as unknown as {
      urlset: { url: { loc: string; 'news:news': { 'news:publication': { 'news:name': string } } }[] };
    };
    const own = urlset.url.filter(({ loc }) => loc === ORIGIN + pathOf(place));
    return own.map(url => url['news:news']['news:publication']['news:name']);
  },
  'the API': async place => {
    const { body } = await answerApi(`/stories/${stories.get(place)!.id}`, new URLSearchParams(), new Date());
    return [(JSON.parse(String(body)) as { copyrightHolder: string }).copyrightHolder];
  },
};

describe.each(EDITIONS)('The paper in the edition $lang', place => {
  it.each(Object.keys(SURFACES))('has its own name in %s', async surface => {
    const names = await SURFACES[surface]!(place);
    expect(names.length).toBeGreaterThan(0);
    expect([...new Set(names)]).toEqual([place.name]);
  });

  it('has icons of its own initial', async () => {
    const [icon] = await between(place.front || '/', /<link rel="apple-touch-icon" href="([^"]+)"/);
    expect(icon).toBe(`${place.front}/icon-180.png`);
    const bytes = async (path: string) =>
      Buffer.from(await (await GET(new Request(ORIGIN + path))).arrayBuffer());
    const [own, other] = [
      await bytes(icon!),
      await bytes(place.front ? '/icon-180.png' : '/fr/icon-180.png'),
    ];
    expect(own.toString('latin1', 1, 4)).toBe('PNG');
    expect(own.equals(other)).toBe(false);
  });
});

it('Structured data has the alternate name of the paper', async () => {
  const [, french] = EDITIONS;
  const [story] = await graphAt(pathOf(french));
  expect(story!.publisher!.alternateName).toBe(EDITIONS[0].name);
  const [own] = await graphAt(pathOf(EDITIONS[0]));
  expect(own!.publisher!.alternateName).toBeUndefined();
});

it('A missing edition has neither manifest nor icons', async () => {
  for (const path of ['/de/manifest.webmanifest', '/de/icon-180.png', '/en/icon-180.png'])
    expect((await GET(new Request(ORIGIN + path))).status).toBe(404);
});

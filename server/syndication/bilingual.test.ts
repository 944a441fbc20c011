import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { beforeAll, expect, it } from 'vitest';
import { JSON_FEED_SCHEMA } from '@/scripts/test/json-feed-schema';
import { file, now, xmlAt } from '@/scripts/test/machine-paper';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { publishStory } from '@/scripts/test/publish';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';
import { answerApi } from './api/answer';
import { SCHEMAS } from './api/schemas';

const fixture = testPaper();
const ADDRESS = '/news/2026/11/24/tea';
let storyId: string;

beforeAll(async () => {
  const { paper } = fixture;
  await prisma().edition.update({ where: { id: paper.editionId }, data: { secondLang: 'zh-Hans' } });
  const mediaId = await testPicture(1600, 1200);
  storyId = await publishStory(await paper.person('admin'), {
    editionId: paper.editionId,
    at: now,
    fields: {
      ...{ slug: 'tea', sectionId: paper.sectionId, kicker: 'Countryside', secondKicker: '乡村' },
      ...{ headline: 'Tea climbs', secondHeadline: '茶往高处走' },
      ...{ standfirst: 'The springs warm.', secondStandfirst: '春天变暖。' },
      lead: {
        ...{ mediaId, credit: 'Wen', caption: 'The slope.', alt: 'A slope' },
        ...{ secondCaption: '山坡。', secondAlt: '一面山坡' },
      },
    },
  });
});

const storyPage = async () => {
  const answer = await answerReader(ADDRESS, new URLSearchParams(), now);
  if (answer.kind !== 'story') throw new Error(`${ADDRESS} is ${answer.kind}`);
  return answer.view;
};

const second = { title: '茶往高处走', summary: '春天变暖。' };

it('The RSS of a bilingual story has the main language as title, and the second as a title with its language', async () => {
  const { rss } = (await xmlAt('/feed.xml')) as { rss: { channel: { item: Record<string, unknown>[] } } };
  expect(rss.channel.item[0]).toMatchObject({
    title: 'Tea climbs',
    description: 'The springs warm.',
    'dc:language': ['en', 'zh-Hans'],
    'dc:title': { '#text': second.title, 'xml:lang': 'zh-Hans' },
    'dc:description': { '#text': second.summary, 'xml:lang': 'zh-Hans' },
  });
});

it('The Atom entry of a bilingual story has title and summary in its language, and both again in the second', async () => {
  const { feed } = (await xmlAt('/feed.atom')) as { feed: { entry: Record<string, unknown>[] } };
  expect(feed.entry[0]).toMatchObject({
    'xml:lang': 'en',
    title: 'Tea climbs',
    summary: 'The springs warm.',
    'dc:title': { '#text': second.title, 'xml:lang': 'zh-Hans' },
    'dc:description': { '#text': second.summary, 'xml:lang': 'zh-Hans' },
  });
});

it('The JSON Feed of a bilingual story has the second language in an extension, and matches its schema', async () => {
  const feed = JSON.parse(String((await file('/feed.json')).body)) as { items: object[] };
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const valid = ajv.compile(JSON_FEED_SCHEMA);
  expect(valid(feed) ? [] : valid.errors).toEqual([]);
  expect(feed.items[0]).toMatchObject({
    title: 'Tea climbs',
    summary: 'The springs warm.',
    language: 'en',
    _broadsheet: { second: { language: 'zh-Hans', ...second } },
  });
});

it('Structured data of a bilingual story has an alternative headline and both languages', async () => {
  const { jsonLd } = await storyPage();
  const [article] = (JSON.parse(jsonLd) as { '@graph': object[] })['@graph'];
  expect(article).toMatchObject({
    headline: 'Tea climbs',
    alternativeHeadline: second.title,
    description: 'The springs warm.',
    abstract: second.summary,
    inLanguage: ['en', 'zh-Hans'],
  });
});

it('The oEmbed of a bilingual story quotes each language in its own paragraph', async () => {
  const { body } = await file('/oembed', `url=https://paper.example${ADDRESS}`);
  const { title, html } = JSON.parse(String(body)) as { title: string; html: string };
  expect(title).toBe('Tea climbs');
  expect(html).toContain(`<p lang="zh-Hans">${second.summary}</p>`);
  expect(html).toMatch(new RegExp(`<p lang="zh-Hans"><a [^>]+>${second.title}</a></p>`));
});

it('The news sitemap has a bilingual title in its declared language', async () => {
  const { urlset } = (await xmlAt('/news-sitemap.xml')) as { urlset: { url: Record<string, unknown>[] } };
  expect(urlset.url[0]!['news:news']).toMatchObject({
    'news:title': 'Tea climbs',
    'news:publication': { 'news:language': 'en' },
  });
});

it('The API has both languages of a bilingual story, and matches its description', async () => {
  const { body } = await answerApi(`/stories/${storyId}`, new URLSearchParams(), now);
  const story: unknown = JSON.parse(String(body));
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  ajv.addSchema({ $id: 'https://paper.example/openapi', components: { schemas: SCHEMAS } });
  const check = ajv.getSchema('https://paper.example/openapi#/components/schemas/Story')!;
  expect(check(story) ? [] : check.errors).toEqual([]);
  expect(story).toMatchObject({
    language: 'en',
    title: 'Tea climbs',
    headlines: [{ value: 'Tea climbs' }, { role: 'kicker', value: 'Countryside' }],
    descriptions: [{ value: 'The springs warm.' }],
    associations: [
      {
        rel: 'second-language',
        language: 'zh-Hans',
        title: second.title,
        headlines: [{ value: second.title }, { role: 'kicker', value: '乡村' }],
        descriptions: [{ value: second.summary }],
      },
      {
        name: 'lead',
        descriptions: [{ value: 'A slope' }, { value: 'The slope.' }],
        associations: [
          { rel: 'second-language', descriptions: [{ value: '一面山坡' }, { value: '山坡。' }] },
        ],
      },
    ],
  });
});

it('Structured data of the site has each language of its editions once', async () => {
  await prisma().edition.create({
    data: {
      ...{ code: 'asia', name: 'Asia', shortName: 'Asia', mark: 'a', lang: 'en' },
      ...{ zone: 'Asia/Shanghai', position: 2, firstYear: 1998 },
    },
  });
  const answer = await answerReader('/', new URLSearchParams(), now);
  if (answer.kind !== 'front') throw new Error(answer.kind);
  const graph = (JSON.parse(answer.view.jsonLd) as { '@graph': Record<string, unknown>[] })['@graph'];
  expect(graph.find(node => node['@type'] === 'WebSite')!.inLanguage).toEqual(['en', 'zh-Hans', 'fr']);
});

import { Validator } from '@seriousme/openapi-schema-validator';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { answerApi } from './answer';
import { ENDPOINTS } from './openapi';
import { SCHEMAS, type SchemaName } from './schemas';
import { TOKEN_ENDPOINTS } from './token-endpoints';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const HOSTILE = `</script> ]]> "x" \u0007 \u202e`;
const COUNT = 25;

interface Item extends Record<string, unknown> {
  uri: string;
  altIds: { role: string; value: string }[];
}
interface List {
  items: Item[];
  next: string | null;
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
ajv.addSchema({ $id: 'https://paper.example/openapi', components: { schemas: SCHEMAS } });

function expectToHold(schema: SchemaName, value: unknown): void {
  const check = ajv.getSchema(`https://paper.example/openapi#/components/schemas/${schema}`)!;
  expect(check(value) ? [] : check.errors).toEqual([]);
}

let editor: Actor;
let storyId: string;
let draftId: string;

async function ask(path: string, query = '') {
  const answer = await answerApi(path, new URLSearchParams(query), now);
  return { ...answer, json: JSON.parse(String(answer.body)) as unknown };
}

const list = async (query: string, path = '/stories') => (await ask(path, query)).json as List;
const idOf = ({ altIds }: Item) => altIds.find(({ role }) => role === 'id')!.value;

beforeAll(async () => {
  const { paper } = fixture;
  editor = await paper.person('admin');
  const topic = await prisma().topic.create({ data: { slug: 'ports', names: { en: 'Ports' } } });
  const author = await prisma().author.create({ data: { slug: 'qiu-lan', names: { en: 'Qiu Lan' } } });
  const mediaId = await testPicture(1400, 900);
  const place = { editionId: paper.editionId, fields: { sectionId: paper.sectionId, kicker: 'K' } };
  storyId = await publishStory(editor, {
    ...place,
    at: now,
    fields: {
      ...place.fields,
      slug: 'harbour',
      headline: HOSTILE,
      standfirst: 'Goes quiet',
      dateline: 'Zhoushan',
      topicIds: [topic.id],
      bylines: [{ role: 'by', name: 'Qiu Lan', authorId: author.id }],
      lead: { mediaId, alt: 'A quay', caption: 'The quay', credit: 'Wen' },
      internalNote: 'SECRET',
    },
  });
  await act(editor, storyId, 'correct', now, 'Nine, not ten.');
  for (let number = 1; number < COUNT; number++)
    await publishStory(editor, {
      ...place,
      // Two at a time come out in the same moment.
      at: new Date(now.getTime() - Math.ceil(number / 2) * 60_000),
      fields: { ...place.fields, slug: `story-${number}`, headline: `Story number ${number}` },
    });
  const french = await writeStory(editor, {
    editionId: paper.otherEditionId,
    fromStoryId: storyId,
    at: now,
    fields: { slug: 'port', headline: 'Un port', sectionId: paper.otherSectionId },
  });
  await act(await paper.person('admin'), french, 'publish', now);
  draftId = await writeStory(editor, {
    ...place,
    at: now,
    fields: { ...place.fields, slug: 'draft', headline: 'EMBARGOED' },
  });
});

it('The API has a valid OpenAPI 3.1 description', async () => {
  const { json } = await ask('/openapi.json');
  const result = await new Validator().validate(structuredClone(json) as Record<string, unknown>);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(Object.keys((json as { paths: object }).paths)).toEqual([
    ...new Set([...ENDPOINTS, ...TOKEN_ENDPOINTS].map(({ path }) => path)),
  ]);
});

describe.each(ENDPOINTS)('$path', endpoint => {
  const path = () => endpoint.path.replace('{id}', storyId);
  const needed = () => (endpoint.path === '/search' ? 'q=story' : '');

  it('answers as described, from any origin and cached', async () => {
    const { json, type, keys, status, headers } = await ask(path(), needed());
    expectToHold(endpoint.answers, json);
    expect([type, status ?? 200]).toEqual(['application/json', 200]);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(keys.length).toBeGreaterThan(0);
    expect(JSON.stringify(json)).not.toMatch(/SECRET|EMBARGOED/);
  });

  it('refuses an unknown parameter by name', async () => {
    const { json, type, status, headers } = await ask(path(), `${needed()}&surprise=1`);
    expectToHold('Problem', json);
    expect([type, status]).toEqual(['application/problem+json', 400]);
    expect(json).toMatchObject({ reason: 'parameter-unknown', parameter: 'surprise' });
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  });
});

it('The API returns all public fields of a story', async () => {
  const { json } = await ask(`/stories/${storyId}`);
  expect(json).toMatchObject({
    uri: `urn:uuid:${storyId}`,
    standard: { name: 'ninjs', version: '3.1' },
    representationType: 'full',
    firstCreated: '2026-11-24T16:00:00+08:00',
    language: 'en',
    by: 'Qiu Lan',
    located: 'Zhoushan',
    people: [{ name: 'Qiu Lan', rel: 'author', uri: 'https://paper.example/author/qiu-lan' }],
    subjects: [
      { name: 'News', rel: 'section', uri: 'https://paper.example/news' },
      { name: 'Ports', rel: 'about', literal: 'ports' },
    ],
    renditions: [{ href: 'https://paper.example/news/2026/11/24/harbour' }],
    associations: [
      { name: 'lead', type: 'picture', by: 'Wen' },
      { name: 'version', language: 'fr' },
    ],
    descriptions: [
      { role: 'summary' },
      { role: 'correction', value: expect.stringContaining('Nine, not ten.') },
    ],
    bodies: [
      {
        role: 'main',
        contentType: 'text/html',
        value: expect.stringContaining('<p>Body of &lt;/script&gt;'),
      },
      {
        role: 'markdown',
        contentType: 'text/markdown',
        value: expect.stringContaining('Body of'),
      },
      { role: 'plain', contentType: 'text/plain' },
    ],
  });
});

describe('A list of the API', () => {
  it('is paged with each story once, also while stories are published', async () => {
    const seen: string[] = [];
    let query = 'edition=en&limit=4';
    for (let page = 0; ; page++) {
      const { items, next } = await list(query);
      seen.push(...items.map(idOf));
      if (!next) break;
      expect(items).toHaveLength(4);
      query = new URL(next).search.slice(1);
      if (page === 1) {
        const { editionId, sectionId } = fixture.paper;
        const fields = { slug: 'newest', sectionId, kicker: 'K', headline: 'Newest' };
        await publishStory(editor, { editionId, at: new Date('2026-11-24T10:00:00Z'), fields });
      }
    }
    expect(seen).toHaveLength(COUNT);
    expect(new Set(seen).size).toBe(COUNT);
  });

  it.each([
    ['topic=ports', 2],
    ['author=qiu-lan', 2],
    ['edition=fr', 1],
    ['language=fr', 1],
    ['language=fr&edition=en', 0],
    ['section=news&edition=fr', 1],
    ['until=2026-11-24T07:59:30Z&since=2026-11-24T07:58:30Z', 2],
    ['since=2026-11-25', 0],
  ])('with %s has %i items', async (query, count) => {
    expect((await list(query)).items).toHaveLength(count);
  });

  it('links to its next page', async () => {
    const { headers, json } = await ask('/stories', 'limit=1');
    expect(headers!.link).toBe(`<${(json as List).next}>; rel="next"`);
  });

  it('of search results can be filtered by kind', async () => {
    const of = async (kind: string) => (await list(`q=story&kind=${kind}`, '/search')).items.length;
    expect([await of('story'), await of('gallery'), await of('opinion')]).toEqual([20, 0, 0]);
  });

  it('of search results is paged too', async () => {
    const first = await list('q=story&limit=10&sort=newest', '/search');
    expect(first.items).toHaveLength(10);
    const second = await list(new URL(first.next!).search.slice(1), '/search');
    expect(second.items).toHaveLength(10);
    expect(new Set([...first.items, ...second.items].map(idOf)).size).toBe(20);
  });
});

it('The address of the API with a slash at the end redirects to the page that describes it', async () => {
  expect(await answerApi('/', new URLSearchParams(), now)).toMatchObject({
    status: 301,
    headers: { location: '/api/v1' },
  });
});

describe('A request of the API that cannot be answered', () => {
  it.each([
    ['/stories', 'limit=0', 400, 'parameter-is-wrong', 'limit'],
    ['/stories', 'limit=101', 400, 'parameter-is-wrong', 'limit'],
    ['/stories', 'cursor=bm9uc2Vuc2U', 400, 'parameter-is-wrong', 'cursor'],
    ['/stories', 'cursor=%00', 400, 'parameter-is-wrong', 'cursor'],
    ['/stories', 'since=yesterday', 400, 'parameter-is-wrong', 'since'],
    ['/stories', 'since=2026-02-30', 400, 'parameter-is-wrong', 'since'],
    ['/stories', 'edition=xx', 400, 'no-such-edition', 'edition'],
    ['/stories', 'section=no/such', 400, 'no-such-section', 'section'],
    ['/stories', 'topic=none', 400, 'no-such-topic', 'topic'],
    ['/stories', 'author=none', 400, 'no-such-author', 'author'],
    ['/stories', 'limit=2&limit=3', 400, 'parameter-repeated', 'limit'],
    ['/search', '', 400, 'parameter-missing', 'q'],
    ['/search', 'q=story&kind=poem', 400, 'parameter-is-wrong', 'kind'],
    ['/search', 'q=-only', 400, 'parameter-is-wrong', 'q'],
    ['/stories/none', '', 404, 'no-such-story', undefined],
    ['/stories/%', '', 404, 'no-such-story', undefined],
    ['/nothing', '', 404, 'no-such-resource', undefined],
    ['/stories/', '', 404, 'no-such-resource', undefined],
  ])('%s?%s is refused with %i %s', async (path, query, status, reason, parameter) => {
    const { json, status: found } = await ask(path, query);
    expectToHold('Problem', json);
    expect([found, json]).toMatchObject([status, { reason, ...(parameter && { parameter }) }]);
  });

  it('has the same answer for a non-public and a missing story', async () => {
    const [draft, none] = [await ask(`/stories/${draftId}`), await ask('/stories/none')];
    expect(draft).toEqual(none);
  });
});

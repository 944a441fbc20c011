import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { findStories } from '@/server/composer/composer';
import { inboxOf, notify } from '@/server/inbox/inbox';
import { answerReader } from '@/server/site/answer';
import { indexWorkingCopies } from '@/server/search/working-index';
import { entriesForEditing } from '@/server/paper/named-lists';
import { findOptions } from '@/server/paper/options';
import { repairSearchIndex } from '@/server/search/search-index';
import { budgetRows } from '@/server/stories/budget/budget';
import { listRevisions } from '@/server/store/stories/revisions';
import { answerApi } from '@/server/syndication/api/answer';
import { listCorruptRows } from './corrupt-rows';
import { inTransaction } from './database';
import { addViews } from './pages/popularity';
import { loadEditions } from './paper/paper';
import { clientOf, prisma } from './prisma';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');

let editor: Actor;
let colleague: Actor;
let topicId: string;
let authorId: string;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  colleague = await fixture.paper.person('editor');
  topicId = (await prisma().topic.create({ data: { slug: 'sea', names: { en: 'Sea' } } })).id;
  authorId = (await prisma().author.create({ data: { slug: 'lin', names: { en: 'Lin' } } })).id;
});

const signedIn = () => ({ actor: editor, name: 'E', email: 'e@paper.example', locale: 'en' }) as never;

async function readerText(address: string): Promise<string> {
  const { pathname, searchParams } = new URL(address, 'https://paper.example');
  const answer = await answerReader(pathname, searchParams, now);
  return answer.kind === 'file' ? String(answer.file.body) : JSON.stringify(answer);
}
const apiText = async (path: string) => String((await answerApi(path, new URLSearchParams(), now)).body);

/** Pages and lists that contain a story, as text. `word` is in its headline and is the search term. */
const LISTS: Record<string, (word: string) => Promise<string>> = {
  'the front': () => readerText('/'),
  'a section': () => readerText('/news'),
  'a topic': () => readerText('/topic/sea'),
  'an author': () => readerText('/author/lin'),
  'the archive': () => readerText('/archive/2026/11/24'),
  'what is viewed most': () => readerText('/most-viewed'),
  'the corrections': () => readerText('/corrections'),
  'the search': word => readerText(`/search?q=${word}`),
  RSS: () => readerText('/feed.xml'),
  Atom: () => readerText('/atom.xml'),
  'JSON Feed': () => readerText('/feed.json'),
  'the sitemap': () => readerText('/sitemap-en-2026-11.xml'),
  'the news sitemap': () => readerText('/news-sitemap.xml'),
  'the API': () => apiText('/stories'),
  'the budget': async () => JSON.stringify(await budgetRows(editor, {})),
  'links to stories': async word => JSON.stringify(await findStories(signedIn(), word)),
  'the inbox': async () => JSON.stringify(await inboxOf(editor)),
};

const damage = (statement: string) =>
  inTransaction(async connection => {
    await clientOf(connection).$executeRaw`SET LOCAL session_replication_role = replica`;
    await clientOf(connection).$executeRawUnsafe(statement);
  });

const live = (change: string) => (id: string) =>
  `UPDATE "Revision" SET ${change} WHERE id = (SELECT "liveRevisionId" FROM "Story" WHERE id = '${id}')`;
const story = (change: string) => (id: string) => `UPDATE "Story" SET ${change} WHERE id = '${id}'`;

/** Ways in which a row was broken manually. */
const BREAKS: Record<string, (id: string) => string> = {
  'live fields that are no object': live(`fields = 'null'`),
  'a live headline that is an object': live(`fields = fields || '{"headline": {}}'`),
  'live bylines that are no list': live(`fields = fields || '{"bylines": {"name": "Lin"}}'`),
  'a lead picture that is a text': live(`fields = fields || '{"lead": "picture"}'`),
  'a live body that is nothing': live(`body = 'null'`),
  'a live body of another kind': live(`body = '{"type": "paragraph"}'`),
  'a live body without nodes in it': live(`body = '{"type": "doc", "content": [null, 3]}'`),
  'a live body with a wrong node': live(
    `body = '{"type": "doc", "content": [{"type": "heading", "content": [{"type": "text"}]}]}'`,
  ),
  'a live revision that is missing': story(`"liveRevisionId" = 'gone'`),
  'an address that is missing': id => `DELETE FROM "Address" WHERE "storyId" = '${id}'`,
  'a stage that cannot be': story(`stage = 'spiked'`),
  'fields that are no object': story(`fields = '[]'`),
  'a slug that is a number': story(`fields = fields || '{"slug": 3}'`),
  'a body that is a text': story(`body = '"x"'`),
};

async function publish(word: string): Promise<string> {
  const fields = {
    ...{ slug: word, headline: `Story ${word}`, kicker: word, sectionId: fixture.paper.sectionId },
    ...{ topicIds: [topicId], bylines: [{ role: 'by' as const, name: 'Lin', authorId }] },
  };
  const id = await publishStory(editor, { editionId: fixture.paper.editionId, fields, at: now });
  await act(editor, id, 'correct', now, `Corrected ${word}`);
  await addViews(new Map([[id, 5]]), now);
  await inTransaction(connection => {
    const item = { personId: editor.personId, kind: 'publish' as const, storyId: id, threadId: null };
    return notify([{ ...item, byId: colleague.personId, text: word }], now, connection);
  });
  return id;
}

describe.each(Object.keys(BREAKS).map((broken, index) => ({ broken, index })))(
  'A story with $broken',
  ({ broken, index }) => {
    // A unique word of letters only, which is also the address.
    const word = `whole${String.fromCharCode(97 + index).repeat(4)}`;
    let id: string;
    beforeAll(async () => {
      id = await publish(`broken${word}`);
      await publish(word);
      await damage(BREAKS[broken]!(id));
      await prisma().searchEntry.deleteMany({ where: { storyId: id } });
      await repairSearchIndex();
      while (await indexWorkingCopies());
    });

    it.each(Object.keys(LISTS))('loses no other row in %s', async list => {
      expect(await LISTS[list]!(word)).toContain(word);
    });

    it('does not break the page of another story', async () => {
      expect(await readerText(`/news/2026/11/24/${word}`)).toContain(word);
      expect((await listRevisions(id)).length).toBeLessThanOrEqual(1);
    });
  },
);

describe('Names and links of a wrong type', () => {
  const NAMED = {
    topic: { table: 'Topic', path: (slug: string) => `/topic/${slug}`, api: '/topics', kind: 'topics' },
    author: { table: 'Author', path: (slug: string) => `/author/${slug}`, api: '/authors', kind: 'authors' },
  } as const;
  describe.each(Object.entries(NAMED))('in a %s', (kind, { table, path, api, kind: list }) => {
    it.each([`'{"en": {}}'`, `'{"en": 3}'`, ...(kind === 'author' ? [`'[]'`, `'3'`] : [])])(
      '%s lose only that row',
      async names => {
        const slug = `aaa-${randomUUID()}`;
        const data = { slug, names: { en: `A ${slug}` } };
        const { id } = await (kind === 'topic'
          ? prisma().topic.create({ data })
          : prisma().author.create({ data }));
        expect(await apiText(api)).toContain(slug);
        await damage(`UPDATE "${table}" SET names = ${names} WHERE id = '${id}'`);
        const good = kind === 'topic' ? 'sea' : 'lin';
        expect(await apiText(api)).toContain(`"${good}"`);
        expect(await apiText(api)).not.toContain(slug);
        expect((await answerReader(path(slug), new URLSearchParams(), now)).kind).toBe('missing');
        expect((await entriesForEditing(editor, list, { words: '' })).rows.map(row => row.slug)).toEqual([
          good,
        ]);
        expect(await findOptions(editor, list, { q: good })).toHaveLength(1);
        expect(await findOptions(editor, list, { ids: id })).toEqual([]);
        expect(listCorruptRows()).toContainEqual(expect.objectContaining({ table, id }));
        await damage(`DELETE FROM "${table}" WHERE id = '${id}'`);
      },
    );
  });

  it('in an edition lose only its links', async () => {
    const id = fixture.paper.editionId;
    await damage(`UPDATE "Edition" SET "followLinks" = '{"a": 1}', "aboutLinks" = '[3]' WHERE id = '${id}'`);
    expect(await readerText('/most-viewed')).toContain('most-viewed');
    expect((await loadEditions()).find(edition => edition.id === id)).toMatchObject({
      followLinks: [],
      aboutLinks: [],
    });
    await damage(`UPDATE "Edition" SET "followLinks" = '[]', "aboutLinks" = '[]' WHERE id = '${id}'`);
  });
});

it('are logged once for each row', async () => {
  await LISTS['the front']!('');
  await LISTS['the front']!('');
  const rows = listCorruptRows().map(({ table, id }) => `${table} ${id}`);
  expect(rows.length).toBeGreaterThanOrEqual(Object.keys(BREAKS).length - 4);
  expect(new Set(rows).size).toBe(rows.length);
});

import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testPicture } from '@/scripts/test/picture';
import { testPaper } from '@/scripts/test/paper';
import { publishStory } from '@/scripts/test/publish';
import { repairSearchIndex } from '@/server/search/search-index';
import { inTransaction } from '@/server/store/database';
import { TABLES } from '@/server/store/doctor/rules';
import { clientOf, prisma } from '@/server/store/prisma';
import { examine, type Broken } from './doctor';

const fixture = testPaper();
const at = new Date('2026-11-24T01:00:00Z');

async function findings(): Promise<Broken[]> {
  const found: Broken[] = [];
  for await (const broken of examine()) found.push(broken);
  return found;
}

/** Changes rows as a person with a database console could, bypassing constraints that are triggers. */
async function damage(...statements: string[]): Promise<void> {
  await inTransaction(async connection => {
    await clientOf(connection).$executeRaw`SET LOCAL session_replication_role = replica`;
    for (const statement of statements) await clientOf(connection).$executeRawUnsafe(statement);
  });
}

let topicId: string;
let authorId: string;
let mediaId: string;
let id: string;
beforeAll(async () => {
  await fixture.paper.person('admin');
  topicId = (await prisma().topic.create({ data: { slug: 'sea', names: { en: 'Sea' } } })).id;
  authorId = (await prisma().author.create({ data: { slug: 'lin', names: { en: 'Lin' } } })).id;
  mediaId = await testPicture(1600, 900);
});
beforeEach(async () => {
  const editor = await fixture.paper.person('editor');
  id = await publishStory(editor, {
    editionId: fixture.paper.editionId,
    fields: {
      slug: randomUUID(),
      sectionId: fixture.paper.sectionId,
      topicIds: [topicId],
      bylines: [{ role: 'by', name: 'Lin', authorId }],
      lead: { mediaId, caption: 'The sea', credit: 'Lin', alt: 'A sea' },
    },
    at,
  });
  await prisma().correction.create({ data: { storyId: id, text: 'Not so.', createdAt: at } });
  await repairSearchIndex();
});

describe('The doctor finds', () => {
  const story = (change: string) => `UPDATE "Story" SET ${change} WHERE id = '${id}'`;
  const live = (change: string) => `UPDATE "Revision" SET ${change} WHERE "storyId" = '${id}'`;

  /** For each rule: what breaks it, and the key of the row that is then reported. */
  const BREAKS: Record<string, { statements: () => string[]; row?: () => string }> = {
    'Story text-cannot-be-read': { statements: () => [story(`body = 'null'`)] },
    'Story published-is-not-live': { statements: () => [story(`stage = 'draft'`)] },
    'Story live-revision-of-another': { statements: () => [live(`"storyId" = 'another'`)] },
    'Story live-text-cannot-be-read': { statements: () => [live(`fields = '[]'`)] },
    'Story live-without-an-address': {
      statements: () => [`UPDATE "Address" SET current = false WHERE "storyId" = '${id}'`],
    },
    'Story several-addresses': {
      statements: () => [
        'DROP INDEX "Address_one_current"',
        `INSERT INTO "Address" VALUES ('/${id}', '${id}', true, now())`,
      ],
    },
    'Story live-without-section-or-time': {
      statements: () => [
        'ALTER TABLE "Story" DROP CONSTRAINT "Story_live_check"',
        story(`"lastPublishedAt" = NULL`),
      ],
    },
    'Story section-of-another-edition': {
      statements: () => [story(`"liveSectionId" = '${fixture.paper.otherSectionId}'`)],
    },
    'Story two-versions-in-an-edition': {
      statements: () => [
        'DROP INDEX "Story_groupId_editionId_key"',
        `UPDATE "Story" SET "groupId" = (SELECT "groupId" FROM "Story" WHERE id = '${id}')`,
      ],
    },
    'Story topics-list-differs': { statements: () => [`DELETE FROM "LiveTopic" WHERE "storyId" = '${id}'`] },
    'Story authors-list-differs': { statements: () => [story(`"liveAuthorIds" = '{}'`)] },
    'Story media-list-differs': { statements: () => [`DELETE FROM "LiveMedia" WHERE "ownerId" = '${id}'`] },
    'Story not-counted': { statements: () => [`DELETE FROM "LiveCount" WHERE kind = 'day'`] },
    'Story search-entry-missing': {
      statements: () => [`DELETE FROM "SearchEntry" WHERE "storyId" = '${id}'`],
    },
    'Story found-but-not-live': { statements: () => [story(`"liveRevisionId" = NULL`)] },
    'Story working-entry-missing': {
      statements: () => [`DELETE FROM "WorkingChange" WHERE "storyId" = '${id}'`],
    },
    'Address address-of-no-story': {
      statements: () => [`INSERT INTO "Address" VALUES ('/lost', 'none', true, now())`],
      row: () => '/lost',
    },
    'LiveCount count-differs': {
      statements: () => [`UPDATE "LiveCount" SET stories = stories + 1 WHERE kind = 'month'`],
      row: () => `month 2026-11 ${fixture.paper.editionId}`,
    },
    'Correction correction-differs': {
      statements: () => [`UPDATE "Correction" SET live = false, id = 'c-${id}' WHERE "storyId" = '${id}'`],
      row: () => `c-${id}`,
    },
    'Topic names-differ': {
      statements: () => [`DELETE FROM "NameInUse" WHERE kind = 'topic'`],
      row: () => topicId,
    },
    'Author names-differ': {
      statements: () => [`UPDATE "Author" SET names = '{"en": "Another"}'`],
      row: () => authorId,
    },
    'Section name-taken': {
      statements: () => [
        'DROP INDEX "Section_name_key"',
        `INSERT INTO "Section" (id, "editionId", slug, name, position)
         SELECT 'news-again', "editionId", 'news-again', 'NEWS', 9 FROM "Section" WHERE id = '${fixture.paper.sectionId}'`,
      ],
      row: () => 'news-again',
    },
    'StageCount count-differs': {
      statements: () => [`UPDATE "StageCount" SET stories = stories + 1 WHERE stage = 'published'`],
      row: () => 'published',
    },
    'Person no-admin': { statements: () => [`DELETE FROM "Grant" WHERE role = 'admin'`], row: () => '-' },
  };
  const rules = [
    ...TABLES.flatMap(({ table, broken }) => Object.keys(broken).map(rule => `${table} ${rule}`)),
    'StageCount count-differs',
    'Person no-admin',
  ];

  it('nothing in an intact paper', async () => expect(await findings()).toEqual([]));

  it('only problems that these tests can cause', () => expect(Object.keys(BREAKS)).toEqual(rules));

  // Broken rows are not repaired between the tests; each test adds its own.
  it.each(rules)('a %s', async name => {
    const { statements, row } = BREAKS[name]!;
    await damage(...statements());
    const found = await findings();
    const [table, rule] = name.split(' ');
    expect(found).toContainEqual({ table, rule, id: row?.() ?? id });
  });

  it('a role of a group in an edition or on a desk that the paper does not have', async () => {
    const provider = {
      OIDC_ISSUER: 'https://login.paper.example',
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET: 'b',
    };
    const places =
      'it=admin; en-eds=editor:en; xx-eds=editor:xx; asia=reporter:desk:Asia; moon=reporter:desk:Moon';
    Object.assign(process.env, { ...provider, OIDC_GROUPS: places });
    const found = (await findings()).filter(({ table }) => table === 'OIDC_GROUPS');
    for (const name of [...Object.keys(provider), 'OIDC_GROUPS']) delete process.env[name];
    expect(found).toEqual([
      { table: 'OIDC_GROUPS', id: 'xx-eds=editor:xx', rule: 'no-such-edition' },
      { table: 'OIDC_GROUPS', id: 'moon=reporter:desk:Moon', rule: 'no-such-desk' },
    ]);
  });

  it('a missing original of the library that no text shows', async () => {
    const { id } = await prisma().media.create({
      data: { width: 1, height: 1, mime: 'image/png', bytes: 1, sha256: 'a', originalName: 'a.png' },
    });
    const recording = { kind: 'sound', mime: 'audio/mpeg', bytes: 1, sha256: 'a', originalName: 'a.mp3' };
    const { id: recordingId } = await prisma().recording.create({ data: recording });
    const found = await findings();
    await prisma().media.delete({ where: { id } });
    await prisma().recording.delete({ where: { id: recordingId } });
    expect(found).toContainEqual({ table: 'Media', id, rule: 'file-missing' });
    expect(found).toContainEqual({ table: 'Recording', id: recordingId, rule: 'file-missing' });
  });

  it('a missing file that a live text shows', async () => {
    await rm(join(process.env.DATA_DIR!, 'media', mediaId), { recursive: true });
    expect(await findings()).toContainEqual({ table: 'Media', id: mediaId, rule: 'file-missing' });
  });
});

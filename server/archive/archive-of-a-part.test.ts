import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, inject, it } from 'vitest';
import type { ArchivePart } from '@/domain/archive/archive-export';
import { copyTemplate } from '@/scripts/test/database';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { publishStory, writeStory } from '@/scripts/test/publish';
import { diskStore } from '@/server/media/stores/disk-store';
import { mediaStore } from '@/server/media/stores/homes';
import { createThread } from '@/server/notes/notes';
import { prisma } from '@/server/store/prisma';
import { withArchiveTarget } from './places';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const fixture = testPaper();
const newFolder = () => mkdtempSync(join(tmpdir(), 'broadsheet-part-'));
const pictures: Record<string, string> = {};

beforeAll(async () => {
  const { editionId, otherEditionId, sectionId } = fixture.paper;
  const editor = await fixture.paper.person('editor');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'The Coast' }, update: {} });
  for (const name of ['old', 'new', 'unused']) pictures[name] = await testPicture(64, name.length + 40);
  for (const [slug, year] of [
    ['old', 2024],
    ['new', 2026],
  ] as const) {
    const lead = { mediaId: pictures[slug]!, alt: 'A quay', caption: 'The quay.', credit: 'Qiu Lan' };
    const at = new Date(`${year}-11-24T08:00:00Z`);
    const id = await publishStory(editor, {
      editionId,
      at,
      fields: { slug, sectionId, headline: slug, lead },
    });
    const thread = { id: `thread-${slug}-1`, noteId: `note-${slug}-001`, quotation: '', text: 'Is it?' };
    await createThread(editor, id, { ...thread, blocking: false }, at);
  }
  await prisma().story.updateMany({ data: { createdAt: new Date('2024-11-24T08:00:00Z') } });
  const draft = await writeStory(editor, {
    editionId: otherEditionId,
    at: new Date('2026-11-24T08:00:00Z'),
    fields: { slug: 'other', sectionId: null },
    content: [{ type: 'paragraph' }],
  });
  await prisma().story.update({
    where: { id: draft },
    data: { createdAt: new Date('2026-11-24T08:00:00Z') },
  });
});

const inDatabase = async <Row extends object>(url: string, query: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(query);
  await client.end();
  return rows;
};

const partOf = async (part: ArchivePart) => {
  const place = join(newFolder(), 'part');
  const manifest = await withArchiveTarget(place, target =>
    writeArchive({
      ...{ databaseUrl: process.env.DATABASE_URL!, media: mediaStore(), target, version: '1.0.0', part },
    }),
  );
  const ownerUrl = await copyTemplate(inject('templateUrl'));
  // Foreign keys are checked as it is loaded.
  await readArchive(place, { ownerUrl, media: diskStore(newFolder()), now: new Date() });
  const stories = await inDatabase<{ slug: string }>(
    ownerUrl,
    `SELECT fields->>'slug' AS slug FROM "Story" ORDER BY 1`,
  );
  const media = await inDatabase<{ id: string }>(ownerUrl, `SELECT id FROM "Media"`);
  const named = Object.entries(pictures).filter(([, id]) => media.some(one => one.id === id));
  const notes = await inDatabase(ownerUrl, `SELECT id FROM "Note"`);
  return {
    manifest,
    stories: stories.map(({ slug }) => slug),
    pictures: named.map(([name]) => name),
    notes: notes.length,
  };
};

const CASES: [string, () => ArchivePart, { stories: string[]; pictures: string[]; notes: number }][] = [
  [
    'a year',
    () => ({ editionId: null, year: 2026 }),
    { stories: ['new', 'other'], pictures: ['new', 'unused'], notes: 1 },
  ],
  [
    'an edition',
    () => ({ editionId: fixture.paper.editionId, year: null }),
    { stories: ['new', 'old'], pictures: ['old', 'new', 'unused'], notes: 2 },
  ],
  [
    'a year of an edition',
    () => ({ editionId: fixture.paper.editionId, year: 2024 }),
    { stories: ['old'], pictures: ['old', 'unused'], notes: 1 },
  ],
  [
    'a year without stories',
    () => ({ editionId: null, year: 1999 }),
    { stories: [], pictures: ['unused'], notes: 0 },
  ],
];

it.each(CASES)(
  'An archive of %s has its stories with everything that belongs to them, and creates a paper in an empty place',
  async (_, part, expected) => {
    const { manifest, ...made } = await partOf(part());
    expect(made).toEqual(expected);
    expect(manifest.only).toEqual(part());
  },
);

it('An archive of an edition with a hostile name as its id has no stories, and runs no statement', async () => {
  const { stories } = await partOf({ editionId: `x' OR true; DROP TABLE "Story"; --`, year: null });
  expect(stories).toEqual([]);
  expect(await prisma().story.count()).toBe(3);
});

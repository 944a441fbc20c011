import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { readerPage } from '@/app/(reader)/[[...path]]/reader-page';
import { EXCLUDED_TABLES, LEFT_OUT_COLUMNS } from '@/domain/archive/excluded-tables.fixture';
import { ARCHIVE_RECORDS } from '@/domain/archive/records';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { copyTemplate } from '@/scripts/test/database';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { mediaStore } from '@/server/media/stores/homes';
import { diskStore } from '@/server/media/stores/disk-store';
import { createThread } from '@/server/notes/notes';
import { exportSite } from '@/server/static-site/export-site';
import { SiteFolder } from '@/server/static-site/site-folder';
import { closeDatabase } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { receiveWire } from '@/server/wire/receive';
import { readArchive } from './read-archive';
import { openArchive, withArchiveTarget } from './places';
import { writeArchive } from './write-archive';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const newFolder = () => mkdtempSync(join(tmpdir(), 'broadsheet-archive-'));
let pictureId: string;

beforeAll(async () => {
  const { editionId, sectionId } = fixture.paper;
  const editor = await fixture.paper.person('editor');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'The Coast' }, update: {} });
  pictureId = await testPicture(640, 480);
  const lead = { mediaId: pictureId, alt: 'A quay', caption: 'The quay.', credit: 'Qiu Lan' };
  const id = await publishStory(editor, {
    editionId,
    at: now,
    fields: { slug: 'one', sectionId, headline: 'Two\u2028lines "and" a \\ slash 中文', lead },
  });
  await act(editor, id, 'correct', now, 'It was nine boats.');
  const draft = await writeStory(editor, {
    editionId,
    at: now,
    fields: { slug: 'draft', sectionId },
    content: doc(p(text('A draft.'))).content,
  });
  const thread = { id: 'thread-1', noteId: 'note-0001', quotation: '', text: 'Is it?', blocking: false };
  await createThread(editor, draft, { ...thread, id: 'thread-0001' }, now);
});

const write = (place: string, databaseUrl = process.env.DATABASE_URL!, media = mediaStore()) =>
  withArchiveTarget(place, target => writeArchive({ databaseUrl, media, target, version: '1.0.0' }));

async function emptyPlace() {
  const dataDir = newFolder();
  return {
    ownerUrl: await copyTemplate(inject('templateUrl')),
    media: diskStore(join(dataDir, 'media')),
    dataDir,
    now,
  };
}

/** The rows of a query, as text. */
async function rowsOf(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows;
}

/** Data derived from stories, which must be the same after an import. */
const DERIVED = [
  `SELECT * FROM "LiveTopic" ORDER BY 1, 2`,
  `SELECT "editionId", kind, key, stories FROM "LiveCount" ORDER BY 1, 2, 3`,
  `SELECT * FROM "LiveMedia" ORDER BY 1, 2`,
  `SELECT stage, sum(stories) AS stories FROM "StageCount" GROUP BY 1 HAVING sum(stories) > 0 ORDER BY 1`,
  `SELECT id, "inStory", "altInStory" FROM "Media" ORDER BY 1`,
  `SELECT * FROM "NameInUse" ORDER BY 1, 2, 3`,
  `SELECT id, "editionId", live FROM "Correction" ORDER BY 1`,
  `SELECT id, digests FROM "Revision" ORDER BY 1`,
];

describe('An archive', () => {
  it.each(['a folder', 'a ZIP file'])('in %s creates the same paper in an empty place', async kind => {
    const place = join(newFolder(), kind === 'a folder' ? 'paper' : 'paper.zip');
    const first = await write(place);
    const empty = await emptyPlace();
    await readArchive(place, empty);
    const again = await write(join(newFolder(), 'again'), empty.ownerUrl, empty.media);
    const digests = ({ files }: typeof first) =>
      files.filter(one => one.kind !== 'events').map(({ file, sha256, lines }) => [file, lines, sha256]);
    expect(digests(again)).toEqual(digests(first));
    // The event of the import is the only one that is new.
    const events = ({ files }: typeof first) => files.find(one => one.kind === 'events')!.lines;
    expect(events(again)).toBe(events(first) + 1);
    for (const query of DERIVED)
      expect(await rowsOf(empty.ownerUrl, query), query).toEqual(
        await rowsOf(process.env.DATABASE_URL!, query),
      );
    expect(await empty.media.get(`${pictureId}/original`)).toEqual(
      await mediaStore().get(`${pictureId}/original`),
    );
    expect(
      await rowsOf(
        empty.ownerUrl,
        `SELECT 1 FROM "Event" LEFT JOIN "EventLink" ON "eventId" = id WHERE number IS NULL`,
      ),
    ).toEqual([]);
  });

  it('makes a paper with the same pages for readers', async () => {
    const place = join(newFolder(), 'paper');
    await write(place);
    const empty = await emptyPlace();
    await readArchive(place, empty);
    // Feeds without a story have the time at which they are made.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T08:00:00Z') });
    const pages = async () => {
      const folder = newFolder();
      const site = await exportSite(await SiteFolder.open(folder), {
        origin: 'https://paper.example',
        page: readerPage,
        assets: new Map(),
      });
      expect(site.failed).toEqual([]);
      return JSON.parse(readFileSync(join(folder, '.broadsheet-site.json'), 'utf8')) as { files: object };
    };
    const before = await pages();
    const { DATABASE_URL, DATA_DIR } = process.env;
    await closeDatabase();
    Object.assign(process.env, { DATABASE_URL: empty.ownerUrl, DATA_DIR: empty.dataDir });
    try {
      const after = await pages();
      expect(after).toEqual(before);
      expect(Object.keys(after.files).length).toBeGreaterThan(20);
    } finally {
      vi.useRealTimers();
      await closeDatabase();
      Object.assign(process.env, { DATABASE_URL, DATA_DIR });
    }
  });

  it('has no secret', async () => {
    const place = join(newFolder(), 'paper');
    await prisma().person.updateMany({ data: { passwordHash: 'a-hash-of-a-password' } });
    await write(place);
    for (const name of readdirSync(place).filter(one => one.endsWith('.jsonl')))
      expect(readFileSync(join(place, name), 'utf8'), name).not.toMatch(/a-hash-of-a-password|"secret/);
  });

  it('is refused where there is a paper, and where a file is damaged or missing, and leaves nothing', async () => {
    const place = join(newFolder(), 'paper');
    await write(place);
    const there = { ...(await emptyPlace()), ownerUrl: process.env.DATABASE_URL! };
    await expect(readArchive(place, there)).rejects.toThrow('the database has a paper');
    const stories = readFileSync(join(place, 'stories.jsonl'), 'utf8');
    writeFileSync(join(place, 'stories.jsonl'), stories.replace('A draft.', 'A craft.'));
    const empty = await emptyPlace();
    await expect(readArchive(place, empty)).rejects.toThrow('stories.jsonl is damaged');
    expect(await rowsOf(empty.ownerUrl, 'SELECT id FROM "Edition"')).toEqual([]);
    expect(await empty.media.has(`${pictureId}/original`)).toBe(false);
    writeFileSync(join(place, 'stories.jsonl'), '{"id":');
    await expect(readArchive(place, empty)).rejects.toThrow();
  });

  it('of an older version, without columns that have a default since, is imported', async () => {
    const place = join(newFolder(), 'paper');
    const story = { uri: 'old', version: '1', headline: 'Old', source: 'Meridian', body_html: '<p>Old.</p>' };
    await receiveWire(Buffer.from(JSON.stringify(story)), 'Token', now);
    const { editionId } = fixture.paper;
    const section = await prisma().section.create({
      data: { editionId, slug: 'opinion', name: 'Opinion', position: 9, isOpinion: true },
    });
    await write(place);
    const manifest = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8')) as {
      files: { file: string; kind: string; sha256: string }[];
    };
    const removeFields = (of: string, names: string[]) => {
      const part = manifest.files.find(({ kind }) => kind === of)!;
      const lines = readFileSync(join(place, part.file), 'utf8').trimEnd().split('\n');
      const older = lines.map(line => {
        const row = JSON.parse(line) as Record<string, unknown>;
        for (const name of names) delete row[name];
        return `${JSON.stringify(row)}\n`;
      });
      writeFileSync(join(place, part.file), older.join(''));
      part.sha256 = createHash('sha256').update(older.join('')).digest('hex');
    };
    removeFields('wire-stories', ['lang', 'subjects', 'words']);
    removeFields('sections', ['isOpinion']);
    writeFileSync(join(place, 'manifest.json'), JSON.stringify(manifest));
    const empty = await emptyPlace();
    await readArchive(place, empty);
    expect(await rowsOf(empty.ownerUrl, 'SELECT guid, subjects FROM "WireStory"')).toEqual([
      { guid: 'old', subjects: [] },
    ]);
    const opinion = await rowsOf(empty.ownerUrl, 'SELECT DISTINCT slug FROM "Section" WHERE "isOpinion"');
    expect(opinion).toEqual([{ slug: 'opinion' }]);
    await prisma().section.delete({ where: { id: section.id } });
    await prisma().wireStory.deleteMany();
  });

  it('with an original that is damaged names it, and can be imported', async () => {
    const place = join(newFolder(), 'paper');
    const media = diskStore(join(newFolder(), 'media'));
    const name = `${pictureId}/original`;
    const damaged = Buffer.from('half a picture');
    await media.put(name, damaged);
    expect(await write(place, process.env.DATABASE_URL!, media)).toMatchObject({
      damaged: [name],
      missing: [],
    });
    const empty = await emptyPlace();
    await readArchive(place, empty);
    expect(await empty.media.get(name)).toEqual(damaged);
  });

  it('is imported after an attempt that was killed, and not over other files', async () => {
    const place = join(newFolder(), 'paper');
    await write(place);
    const name = `${pictureId}/original`;
    const taken = await emptyPlace();
    await taken.media.put(name, Buffer.from('of another paper'));
    await expect(readArchive(place, taken)).rejects.toThrow(`there is a file ${name} already`);
    expect(await taken.media.get(name)).toEqual(Buffer.from('of another paper'));
    const original = (await mediaStore().get(name))!;
    await taken.media.put(name, original);
    await readArchive(place, taken);
    expect(await taken.media.get(name)).toEqual(original);
  });

  it('that is loaded keeps its media when the statistics of its tables cannot be made', async () => {
    const place = join(newFolder(), 'paper');
    await write(place);
    const empty = await emptyPlace();
    await rowsOf(
      empty.ownerUrl,
      `CREATE FUNCTION fail_in_analyze(id text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
       BEGIN IF current_query() = 'ANALYZE' THEN RAISE 'no statistics'; END IF; RETURN id; END $$;
       CREATE INDEX ON "Edition" (fail_in_analyze(id))`,
    );
    await readArchive(place, empty);
    expect(await empty.media.has(`${pictureId}/original`)).toBe(true);
  });

  it('with a name that leads out of the media store is refused', async () => {
    const place = join(newFolder(), 'paper');
    await write(place);
    const manifest = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8')) as {
      files: { file: string; kind: string }[];
    };
    for (const file of ['media/../../etc/passwd', 'media/a/../b', '/etc/passwd', 'media/x/original.sh']) {
      const files = manifest.files.map(one => (one.kind === 'media' ? { ...one, file } : one));
      writeFileSync(join(place, 'manifest.json'), JSON.stringify({ ...manifest, files }));
      await expect(readArchive(place, await emptyPlace()), file).rejects.toThrow(/format|no name of a file/);
    }
  });

  it('is written neither over a file nor into a folder that has some', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'paper.zip'), 'mine');
    await expect(write(folder)).rejects.toThrow('is not empty');
    await expect(write(join(folder, 'paper.zip'))).rejects.toThrow('is there already');
    await expect(openArchive(join(folder, 'paper.zip'))).rejects.toThrow('is no archive');
  });
});

it('Every table and column is in an archive, or is left out for a reason', async () => {
  const rows = (await rowsOf(
    process.env.DATABASE_URL!,
    `SELECT table_name AS table, column_name AS name
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' AND table_name NOT LIKE '\\_%'`,
  )) as { table: string; name: string }[];
  const kinds = new Map(ARCHIVE_RECORDS.map(record => [record.table, record]));
  const missing = rows.filter(({ table, name }) => {
    const record = kinds.get(table);
    return record
      ? !record.fields.includes(name) && !LEFT_OUT_COLUMNS[`${table}.${name}`]
      : !EXCLUDED_TABLES[table];
  });
  expect(missing).toEqual([]);
  const known = new Set(rows.map(({ table, name }) => `${table}.${name}`));
  const unknown = ARCHIVE_RECORDS.flatMap(({ table, fields }) => fields.map(name => `${table}.${name}`));
  expect([...unknown, ...Object.keys(LEFT_OUT_COLUMNS)].filter(name => !known.has(name))).toEqual([]);
});

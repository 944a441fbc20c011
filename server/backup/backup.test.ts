import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { copyTemplate } from '@/scripts/test/database';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { publishStory } from '@/scripts/test/publish';
import { diskStore } from '@/server/media/stores/disk-store';
import { mediaStore } from '@/server/media/stores/homes';
import { listTables, quoted } from '@/server/store/backup/snapshot';
import { prisma } from '@/server/store/prisma';
import { listBackups, openBackup, removeOldBackups } from './kept-backups';
import { restoreBackup } from './restore-backup';
import { BackupRunning, ForeignTarget, takeBackup, type BackupOptions } from './take-backup';
import { folderTarget, type BackupTarget } from './target';

const fixture = testPaper();
const MIGRATIONS = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

let folder: string;
let target: BackupTarget;
let pictureId: string;
const newFolder = () => mkdtempSync(join(tmpdir(), 'broadsheet-backup-'));

beforeAll(async () => {
  const editor = await fixture.paper.person('editor');
  pictureId = await testPicture(640, 480);
  await publishStory(editor, {
    editionId: fixture.paper.editionId,
    at: new Date('2026-11-24T08:00:00Z'),
    fields: { slug: 'one', sectionId: fixture.paper.sectionId, headline: 'Ümlaut\tand\\back\n中文' },
  });
});
beforeEach(() => {
  folder = newFolder();
  target = folderTarget(folder);
});

const options = (changed: Partial<BackupOptions> = {}): BackupOptions => ({
  databaseUrl: process.env.DATABASE_URL!,
  dataDir: process.env.DATA_DIR!,
  media: mediaStore(),
  target,
  key: null,
  version: '0.0.0',
  ...changed,
});

/** An empty place, and the options of a restore into it. */
async function emptyPlace(key: Buffer | null = null) {
  const dataDir = newFolder();
  const ownerUrl = await copyTemplate(inject('templateUrl'));
  return { ownerUrl, dataDir, media: diskStore(join(dataDir, 'media')), target, key, migrations: MIGRATIONS };
}

/** Every row of every table, the sequences, and the definitions of indexes and constraints, as text. */
async function contentOf(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const content: Record<string, string[]> = {};
  for (const table of await listTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT (to_jsonb(r) - 'continuedAt')::text AS row FROM ${quoted(table)} AS r ORDER BY 1`,
    );
    if (table.name !== 'Restore') content[table.name] = rows.map(({ row }) => row);
  }
  const { rows: sequences } = await client.query<{ row: string }>(
    `SELECT sequencename || ' ' || coalesce(last_value::text, '-') AS row FROM pg_sequences
     WHERE schemaname = 'public' AND sequencename NOT LIKE 'BackupRun%' ORDER BY 1`,
  );
  content.sequences = sequences.map(({ row }) => row);
  const { rows: definitions } = await client.query<{ row: string }>(
    `SELECT indexdef AS row FROM pg_indexes WHERE schemaname IN ('public', 'graphile_worker')
     UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
     FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace) ORDER BY 1`,
  );
  content.definitions = definitions.map(({ row }) => row);
  await client.end();
  return content;
}

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

/** Changes one bit in the middle of a file. */
function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(path, bytes);
}

describe('A backup that is restored into an empty place', () => {
  it('has every row, sequence, index, constraint and file of the paper, and waits for an admin', async () => {
    const { name } = await takeBackup(options());
    const place = await emptyPlace();
    await restoreBackup(await openBackup(target, name), place);
    expect(await contentOf(place.ownerUrl)).toEqual(await contentOf(process.env.DATABASE_URL!));
    expect(await place.media.get(`${pictureId}/original`)).toEqual(
      await mediaStore().get(`${pictureId}/original`),
    );
    const client = new pg.Client({ connectionString: place.ownerUrl });
    await client.connect();
    const { rows } = await client.query('SELECT name, "continuedAt" FROM "Restore"');
    const { rows: keys } = await client.query(
      `SELECT 1 FROM pg_constraint WHERE contype = 'f' AND NOT convalidated`,
    );
    await client.end();
    expect(rows).toEqual([{ name, continuedAt: null }]);
    expect(keys).toEqual([]);
  });

  it('can be encrypted, and then has secrets, shows no text of the paper, and needs its key', async () => {
    const key = randomBytes(32);
    writeFileSync(join(process.env.DATA_DIR!, 'session-secret'), 'the secret of sessions\n');
    const { name } = await takeBackup(options({ key }));
    const backup = await openBackup(target, name);
    const original = (await mediaStore().get(`${pictureId}/original`))!;
    for (const file of filesBelow(folder)) {
      const bytes = readFileSync(file);
      expect(bytes.includes(original.subarray(0, 64)), file).toBe(false);
      // Of what gzip starts with.
      if (file.includes('public.')) expect(bytes.subarray(0, 2).toString('hex')).not.toBe('1f8b');
    }
    await expect(restoreBackup(backup, await emptyPlace())).rejects.toThrow('BACKUP_KEY is missing');
    const wrong = await emptyPlace(randomBytes(32));
    await expect(restoreBackup(backup, wrong)).rejects.toThrow();
    const place = await emptyPlace(key);
    await restoreBackup(backup, place);
    expect(readFileSync(join(place.dataDir, 'session-secret'), 'utf8')).toBe('the secret of sessions\n');
    expect(await contentOf(place.ownerUrl)).toEqual(await contentOf(process.env.DATABASE_URL!));
  });

  it('is refused where there is a paper', async () => {
    const { name } = await takeBackup(options());
    const place = { ...(await emptyPlace()), ownerUrl: process.env.DATABASE_URL! };
    await expect(restoreBackup(await openBackup(target, name), place)).rejects.toThrow(
      'the database has a paper',
    );
  });

  it('is refused by a program of another version', async () => {
    const { name } = await takeBackup(options());
    const backup = await openBackup(target, name);
    const newer = { ...(await emptyPlace()), migrations: [...MIGRATIONS, '29991231000000_later'] };
    await expect(restoreBackup(backup, newer)).rejects.toThrow('older version');
    const older = { ...(await emptyPlace()), migrations: MIGRATIONS.slice(0, -1) };
    await expect(restoreBackup(backup, older)).rejects.toThrow('newer version');
  });

  it('is refused with the name of the file when a bit of any file is flipped, and leaves nothing', async () => {
    const { name } = await takeBackup(options());
    const files = filesBelow(folder).filter(file => !file.endsWith('installation'));
    expect(files.length).toBeGreaterThan(80);
    const chosen = files.filter(file => /public\.(Story|Event)\.gz|media|manifest/.test(file));
    for (const file of chosen) {
      flip(file);
      const place = await emptyPlace();
      const base = file.slice(file.lastIndexOf('/') + 1);
      await expect(
        openBackup(target, name).then(backup => restoreBackup(backup, place)),
        file,
      ).rejects.toThrow(base);
      expect(await contentOf(place.ownerUrl)).toMatchObject({ Story: [], Edition: [] });
      expect(await place.media.has(`${pictureId}/original`)).toBe(false);
      flip(file);
    }
  });

  it('is refused when a file is missing', async () => {
    const { name } = await takeBackup(options());
    await target.remove(`backups/${name}/public.Story.gz`);
    const backup = await openBackup(target, name);
    await expect(restoreBackup(backup, await emptyPlace())).rejects.toThrow('public.Story.gz is missing');
  });
});

describe('A backup', () => {
  it('stores only media that are new', async () => {
    const first = await takeBackup(options());
    const second = await takeBackup(options());
    expect([first.newMedia > 0, second.newMedia]).toEqual([true, 0]);
    expect(second.manifest.mediaFiles).toBe(first.manifest.mediaFiles);
  });

  it('that ends midway does not count, and the next one removes it', async () => {
    let writes = 0;
    const breaking: BackupTarget = {
      ...target,
      write(name, chunks) {
        if (++writes < 40) return target.write(name, chunks);
        chunks.destroy();
        return Promise.reject(new Error('the disk is full'));
      },
    };
    await expect(takeBackup(options({ target: breaking }))).rejects.toThrow('the disk is full');
    expect(await listBackups(target)).toEqual({ backups: [], damaged: [] });
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    const { name } = await takeBackup(options());
    expect(readdirSync(join(folder, 'backups'))).toEqual([name]);
  });

  it('is refused while another one of the same database is running', async () => {
    const results = await Promise.allSettled([takeBackup(options()), takeBackup(options())]);
    const refused = results.filter(result => result.status === 'rejected');
    expect(refused.map(({ reason }) => reason as unknown)).toEqual([expect.any(BackupRunning)]);
  });

  it('is refused in a folder with the backups of another installation', async () => {
    await takeBackup(options());
    await expect(takeBackup(options({ dataDir: newFolder() }))).rejects.toThrow(ForeignTarget);
  });

  it('is a consistent snapshot of the database, whatever is written meanwhile', async () => {
    let wrote = 0;
    const writing: BackupTarget = {
      ...target,
      async write(name, chunks) {
        await prisma().topic.create({ data: { slug: `topic-${++wrote}`, names: {} } });
        return target.write(name, chunks);
      },
    };
    const before = await prisma().topic.count();
    const { manifest } = await takeBackup(options({ target: writing }));
    // The mark of the installation is written before the moment.
    expect(manifest.tables.find(({ name }) => name === 'Topic')?.rows).toBe(before + 1);
    expect(wrote).toBeGreaterThan(50);
  });

  it('reports a missing or changed file of the media store, and has all the others', async () => {
    const data = { width: 1, height: 1, mime: 'image/png', bytes: 1, originalName: 'a.png' };
    const lost = await prisma().media.create({ data: { ...data, sha256: 'a'.repeat(64) } });
    const changed = await prisma().media.create({ data: { ...data, sha256: 'b'.repeat(64) } });
    await mediaStore().put(`${changed.id}/original`, Buffer.from('other bytes'));
    const { manifest } = await takeBackup(options());
    await prisma().media.deleteMany({ where: { id: { in: [lost.id, changed.id] } } });
    expect(manifest.missing.toSorted()).toEqual([`${lost.id}/original`, `${changed.id}/original`].toSorted());
    expect(manifest.mediaFiles).toBeGreaterThan(0);
  });
});

it('Old backups are removed with the media that no remaining one uses', async () => {
  const { name, manifest } = await takeBackup(options());
  await target.write('media/00/' + '0'.repeat(64), Readable.from(['of a removed backup']));
  expect(await removeOldBackups(target)).toEqual([]);
  expect(await target.sizeOf('media/00/' + '0'.repeat(64))).toBeNull();
  expect(filesBelow(join(folder, 'media'))).toHaveLength(new Set(filesBelow(join(folder, 'media'))).size);
  expect(manifest.mediaFiles).toBeGreaterThan(0);
  const place = await emptyPlace();
  await restoreBackup(await openBackup(target, name), place);
});

it('No media are removed while a manifest is damaged', async () => {
  const { name } = await takeBackup(options());
  flip(join(folder, 'backups', name, 'manifest.json'));
  await removeOldBackups(target);
  expect(filesBelow(join(folder, 'media')).length).toBeGreaterThan(0);
});

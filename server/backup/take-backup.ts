import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { MediaStore } from '@/server/media/stores/media-store';
import { BackupRunning, withBackupLock } from '@/server/store/backup/lock';
import { openSnapshot, type Snapshot } from '@/server/store/backup/snapshot';
import { folderOf, MANIFEST, removeUnfinished, removeOldBackups } from './kept-backups';
import { ownFingerprint, signManifest, type Manifest, type StoredFile } from './manifest';
import { keepMedia, mediaLine } from './media-files';
import { storeFile } from './stored-file';
import { MissingFile, type BackupTarget } from './target';

export { BackupRunning };

/** The target contains backups of another installation. */
export class ForeignTarget extends Error {}

/** The progress of a backup. */
export interface BackupProgress {
  part: 'tables' | 'media' | 'old-backups';
  done: number;
}

export interface BackupOptions {
  databaseUrl: string;
  dataDir: string;
  media: MediaStore;
  target: BackupTarget;
  /** Null: nothing is encrypted. */
  key: Buffer | null;
  /** Of the program. */
  version: string;
  /** No other backup runs. */
  onStart?(): Promise<void>;
  onProgress?(progress: BackupProgress): void;
}

/** The result of a backup. */
export interface BackupResult {
  name: string;
  manifest: Manifest;
  /** Bytes that this backup added, media among them. */
  addedBytes: number;
  newMedia: number;
  removed: string[];
}

/** Secrets without which sealed rows of the database cannot be opened. */
export const KEPT_SECRETS = ['session-secret', 'former-session-secret'];

/**
 * Backs up a consistent snapshot of the database, and all media that it refers to. The manifest, written last, marks it
 * as complete. Older backups are then removed according to the retention rules.
 * @throws BackupRunning while another one runs; ForeignTarget; the driver's or the disk's error
 */
export function takeBackup(options: BackupOptions): Promise<BackupResult> {
  return withBackupLock(options.databaseUrl, async () => {
    await options.onStart?.();
    await requireOwnTarget(options);
    await removeUnfinished(options.target);
    const snapshot = await openSnapshot(options.databaseUrl);
    try {
      const taken = await write(snapshot, options);
      options.onProgress?.({ part: 'old-backups', done: 0 });
      return { ...taken, removed: await removeOldBackups(options.target) };
    } finally {
      await snapshot.close();
    }
  });
}

const INSTALLATION = 'installation';

async function requireOwnTarget({ target, dataDir }: BackupOptions): Promise<void> {
  const own = ownFingerprint(dataDir);
  try {
    const found = (await target.read(INSTALLATION)).toString('utf8').trim();
    if (found !== own)
      throw new ForeignTarget(`the target has backups of the installation ${found}, and this is ${own}`);
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    await target.write(INSTALLATION, Readable.from([`${own}\n`]));
  }
}

async function write(
  snapshot: Snapshot,
  { dataDir, media, target, key, version, onProgress }: BackupOptions,
): Promise<Omit<BackupResult, 'removed'>> {
  const name = snapshot.takenAt.toISOString().replaceAll(/[:.]/g, '-');
  const folder = folderOf(name);
  const tables: Manifest['tables'] = [];
  for (const table of snapshot.tables) {
    const rows = snapshot.rowsOf(table);
    const stored = await storeFile(target, folder, `${table.schema}.${table.name}.gz`, rows, key);
    tables.push({ ...table, rows: rows.rows, stored });
    onProgress?.({ part: 'tables', done: tables.length });
  }
  const missing: string[] = [];
  const counted = { files: 0, bytes: 0, newFiles: 0, newBytes: 0 };
  async function* lines(): AsyncGenerator<string> {
    for await (const file of snapshot.files()) {
      const kept = await keepMedia(file, { media, target, key });
      if (!kept) {
        missing.push(file.name);
        continue;
      }
      counted.files++;
      counted.bytes += kept.bytes;
      if (kept.isNew) {
        counted.newFiles++;
        counted.newBytes += kept.bytes;
      }
      onProgress?.({ part: 'media', done: counted.files });
      yield mediaLine(kept);
    }
  }
  const list = await storeFile(target, folder, 'media.gz', Readable.from(lines()), null);
  const secrets = key && (await storeSecrets(target, folder, dataDir, key));
  const { takenAt, serverVersion, migrations, anchor, sequences } = snapshot;
  const manifest: Manifest = {
    format: 1,
    takenAt: takenAt.toISOString(),
    finishedAt: new Date().toISOString(),
    ...{ version, serverVersion, migrations, anchor, tables, sequences },
    isEncrypted: key !== null,
    media: list,
    mediaFiles: counted.files,
    mediaBytes: counted.bytes,
    missing,
    secrets,
  };
  await target.write(`${folder}/${MANIFEST}`, Readable.from([signManifest(manifest, dataDir)]));
  const own = [...tables.map(({ stored }) => stored), list].reduce((sum, { bytes }) => sum + bytes, 0);
  return { name, manifest, addedBytes: own + counted.newBytes, newMedia: counted.newFiles };
}

function storeSecrets(
  target: BackupTarget,
  folder: string,
  dataDir: string,
  key: Buffer,
): Promise<StoredFile> {
  const kept = KEPT_SECRETS.filter(name => existsSync(join(dataDir, name))).map(name => [
    name,
    readFileSync(join(dataDir, name), 'utf8').trim(),
  ]);
  const text = JSON.stringify(Object.fromEntries(kept));
  return storeFile(target, folder, 'secrets.gz', Readable.from([text]), key);
}

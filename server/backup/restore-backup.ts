import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { MediaStore } from '@/server/media/stores/media-store';
import { restoreStatements } from '@/server/store/backup/hold';
import { isEmptyDatabase, load } from '@/server/store/backup/load';
import { folderOf, type Backup } from './kept-backups';
import { listMedia, restoreMedia } from './media-files';
import { openFile, verifyFile } from './stored-file';
import { KEPT_SECRETS } from './take-backup';
import type { BackupTarget } from './target';

/** Why a backup cannot be restored here. */
export class RestoreRefused extends Error {}

export interface RestoreOptions {
  /** The migrated, empty database, as the role that owns its tables. */
  ownerUrl: string;
  dataDir: string;
  media: MediaStore;
  target: BackupTarget;
  key: Buffer | null;
  /** The migrations of this program. */
  migrations: string[];
  onProgress?(progress: { part: 'checking' | 'media' | 'tables'; done: number }): void;
}

/**
 * Restores a backup into an empty place: all rows in one transaction, after every file was checked against its digest.
 * Afterwards nothing is sent or published until an admin continues.
 * @throws RestoreRefused; DamagedFile or MissingFile with the name of the file
 */
export async function restoreBackup(backup: Backup, options: RestoreOptions): Promise<void> {
  const { ownerUrl, dataDir, media, target, key, onProgress } = options;
  const { manifest, name } = backup;
  const folder = folderOf(name);
  requireSameVersion(backup, options.migrations);
  if (manifest.isEncrypted && !key)
    throw new RestoreRefused('the backup is encrypted: BACKUP_KEY is missing');
  if (!(await isEmptyDatabase(ownerUrl)))
    throw new RestoreRefused('the database has a paper: restore into an empty one');
  const rowsKey = manifest.isEncrypted ? key : null;
  const files = [
    ...manifest.tables.map(({ stored }) => stored),
    manifest.media,
    ...(manifest.secrets ? [manifest.secrets] : []),
  ];
  for (const [index, file] of files.entries()) {
    await verifyFile(target, folder, file);
    onProgress?.({ part: 'checking', done: index + 1 });
  }
  const restored: string[] = [];
  try {
    for await (const kept of listMedia(target, folder, manifest.media)) {
      if (await media.has(kept.name)) throw new RestoreRefused(`there is a file ${kept.name} already`);
      restored.push(kept.name);
      await restoreMedia(kept, { media, target, key: rowsKey });
      onProgress?.({ part: 'media', done: restored.length });
    }
    let done = 0;
    const tables = manifest.tables.map(({ stored, rows, ...table }) => ({
      table,
      rows,
      open: () => {
        onProgress?.({ part: 'tables', done: ++done });
        return openFile(target, folder, stored, rowsKey);
      },
    }));
    const last = restoreStatements({ name, takenAt: backup.takenAt, restoredAt: new Date() });
    await load(ownerUrl, { tables, sequences: manifest.sequences, last });
  } catch (error) {
    for (const file of restored) await media.remove(file);
    throw error;
  }
  if (manifest.secrets)
    writeSecrets(dataDir, await text(await openFile(target, folder, manifest.secrets, rowsKey)));
}

function requireSameVersion({ manifest }: Backup, migrations: string[]): void {
  const own = new Set(migrations);
  const newer = manifest.migrations.filter(name => !own.has(name));
  const had = new Set(manifest.migrations);
  const older = migrations.filter(name => !had.has(name));
  if (newer.length)
    throw new RestoreRefused(`the backup is of a newer version (${manifest.version}): ${newer[0]}`);
  if (older.length)
    throw new RestoreRefused(
      `the backup is of an older version (${manifest.version}): restore it by that version, and update it then`,
    );
}

/** Replaces the secrets that this installation created at startup with those of the backup. */
function writeSecrets(dataDir: string, json: string): void {
  const secrets = JSON.parse(json) as Record<string, unknown>;
  for (const name of KEPT_SECRETS) {
    const secret = secrets[name];
    if (typeof secret === 'string') writeFileSync(join(dataDir, name), `${secret}\n`, { mode: 0o600 });
  }
}

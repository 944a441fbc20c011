import { chownSync, cpSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { ensureDataDir } from '@/server/settings';
import { startPostgres } from '@/scripts/setup/postgres';

/** A running standby. */
export interface Standby {
  url: string;
  /** Stops it and deletes its files. */
  discard(): Promise<void>;
}

/** Starts a PostgreSQL that replays the writes of the running embedded one in a data directory. */
export async function startStandby(primary: { url: string; dataDir: string }): Promise<Standby> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-standby-'));
  ensureDataDir(folder);
  cpSync(join(primary.dataDir, 'database-password'), join(folder, 'database-password'));
  await copyRunning(primary.url, realpathSync(join(primary.dataDir, 'postgres')), join(folder, 'postgres'));
  const standby = await startPostgres(folder);
  return {
    url: standby.url,
    async discard() {
      await standby.discard().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Copies the files of a running cluster as described in its manual, and makes the copy a standby.
 * https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
 */
async function copyRunning(url: string, from: string, cluster: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SELECT pg_backup_start('standby', true)`);
  await promisify(execFile)('cp', ['-a', from, cluster]);
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
  await client.end();
  const { username, password, port } = new URL(url);
  const address = `host=127.0.0.1 port=${port} user=${username} password=${password}`;
  const added = {
    backup_label: rows[0]!.labelfile,
    'standby.signal': '',
    'postgresql.auto.conf': `primary_conninfo = '${address}'\n`,
  };
  rmSync(join(cluster, 'postmaster.pid'));
  const { uid, gid } = statSync(cluster);
  for (const [name, text] of Object.entries(added)) {
    writeFileSync(join(cluster, name), text, { mode: 0o600 });
    chownSync(join(cluster, name), uid, gid);
  }
}

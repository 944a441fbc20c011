import pg from 'pg';

/** An arbitrary number that no other advisory lock uses. */
const LOCK = 7_012_028;

/** Another process is backing up the database. */
export class BackupRunning extends Error {}

/** Runs the work unless another process is already backing up this database. @throws BackupRunning */
export async function withBackupLock<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'broadsheet-backup-lock',
    keepAlive: true,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      LOCK,
    ]);
    if (!rows[0]!.locked) throw new BackupRunning('another backup runs');
    return await work();
  } finally {
    await client.end();
  }
}

import pg from 'pg';

/** Any number that nothing else locks. */
const LOCK = 7_012_028;

/** Another process backs the database up. */
export class BackupRunning extends Error {}

/** Runs the work unless another process does the same with this database. @throws BackupRunning */
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

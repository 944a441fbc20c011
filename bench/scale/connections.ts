import pg from 'pg';

/**
 * Statements run with the settings of a fill: without triggers and foreign keys, which only a superuser can turn off.
 */
const SETTINGS = [
  `SET session_replication_role = replica`,
  `SET synchronous_commit = off`,
  `SET maintenance_work_mem = '2GB'`,
  `SET max_parallel_maintenance_workers = 2`,
  `SET work_mem = '128MB'`,
  `SET client_min_messages = warning`,
];

/** Opens a connection for filling the database at this address. */
export async function openForFill(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of SETTINGS) await client.query(setting);
  return client;
}

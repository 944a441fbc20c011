import pg from 'pg';

/**
 * A connection with a consistent snapshot of the database. It keeps old rows from being vacuumed while it is open.
 * @param name the application name that the database lists
 * @throws the driver's error
 */
export async function openSnapshotClient(databaseUrl: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: name });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(
      'SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET TimeZone = UTC',
    );
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

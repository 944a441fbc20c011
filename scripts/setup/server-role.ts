import pg from 'pg';

/** Any number that nothing else locks. */
const LOCK = 7_012_027;

/** The role of the server in the embedded PostgreSQL. */
export const SERVER_ROLE = 'broadsheet_server';

/**
 * Creates the role of the server, or sets a new password.
 * @param ownerUrl the database URL with a role that can create roles
 * @returns the database URL with the server's role
 */
export async function makeServerRole(ownerUrl: string, password: string): Promise<string> {
  await asOwner(ownerUrl, async client => {
    const role = pg.escapeIdentifier(SERVER_ROLE);
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [SERVER_ROLE]);
    if (!rowCount) await client.query(`CREATE ROLE ${role}`);
    await client.query(
      `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`,
    );
  });
  const url = new URL(ownerUrl);
  url.username = SERVER_ROLE;
  url.password = password;
  return url.href;
}

/**
 * Grants a role exactly what the server needs: reading and writing rows and jobs, but only adding events, and changing
 * no table. Run it after every migration.
 * @param ownerUrl the database URL with the role that owns its tables
 */
export async function grantServerRole(ownerUrl: string, roleName: string): Promise<void> {
  const role = pg.escapeIdentifier(roleName);
  await asOwner(ownerUrl, async client => {
    await client.query(`
      GRANT USAGE ON SCHEMA public, graphile_worker TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, graphile_worker TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, graphile_worker TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public, graphile_worker TO ${role};
      REVOKE UPDATE, DELETE ON "Event" FROM ${role};
      REVOKE INSERT, UPDATE, DELETE ON "EventLink", "UnlinkedEvent", "RecordedState" FROM ${role};
      REVOKE UPDATE ON "EventOrigin" FROM ${role};
      REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations, "DatabaseObjects" FROM ${role};`);
    // Without a policy, only their owner can see rows of the queue's tables.
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity`,
    );
    for (const table of rows.map(({ name }) => `graphile_worker.${pg.escapeIdentifier(name)}`))
      await client.query(`
        DROP POLICY IF EXISTS broadsheet_server ON ${table};
        CREATE POLICY broadsheet_server ON ${table} TO ${role} USING (true) WITH CHECK (true);`);
  });
}

async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await work(client);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

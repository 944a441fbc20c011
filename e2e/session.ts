import { createHash, randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import pg from 'pg';

let pool: pg.Pool | undefined;

/**
 * Gives a person of the paper a session without the time that a password takes.
 * @returns the headers of a request from it, from our own pages
 */
export async function sessionOf(email: string, url: string): Promise<Record<string, string>> {
  const sessionId = randomBytes(32).toString('base64url');
  pool ??= new pg.Pool({
    connectionString: process.env.BROADSHEET_DATABASE_URL,
    max: 1,
    allowExitOnIdle: true,
  });
  const { rowCount } = await pool.query(
    `INSERT INTO "Session" ("idHash", "personId", device, "createdAt", "lastSeenAt", "idleExpiresAt", "expiresAt", "provedAt")
     SELECT $1, id, 'Chromium', now(), now(), now() + interval '8 hours', now() + interval '8 hours', now()
     FROM "Person" WHERE email = $2`,
    [createHash('sha256').update(sessionId).digest('base64url'), email],
  );
  if (rowCount !== 1) throw new Error(`nobody has the address ${email}`);
  const token = await encode({ token: { sessionId }, secret: process.env.BROADSHEET_SECRET! });
  return { cookie: `next-auth.session-token=${token}`, origin: url, 'sec-fetch-site': 'same-origin' };
}

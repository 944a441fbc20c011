import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import pg from 'pg';

let pool: pg.Pool | undefined;

/** The paper's database, for setting up a test. */
function database(): pg.Pool {
  pool ??= new pg.Pool({
    connectionString: process.env.BROADSHEET_DATABASE_URL,
    max: 1,
    allowExitOnIdle: true,
  });
  return pool;
}

/** The section of an edition that has this slug. */
export async function sectionWith(slug: string, editionId: string): Promise<string> {
  const { rows } = await database().query<{ id: string }>(
    'SELECT id FROM "Section" WHERE "editionId" = $1 AND slug = $2',
    [editionId, slug],
  );
  if (!rows[0]) throw new Error(`no section has the slug ${slug}`);
  return rows[0].id;
}

/** Copies a story once for each of these, which is faster than creating many stories. */
export async function copyStory(
  id: string,
  copies: { slug: string; headline: string }[],
  stage: 'draft' | 'spiked',
): Promise<void> {
  const newIds = () => copies.map(() => randomUUID());
  const texts = [copies.map(({ slug }) => slug), copies.map(({ headline }) => headline)];
  await database().query(
    `WITH copy AS (
       SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS given(id, "groupId", slug, headline)
     ), groups AS (
       INSERT INTO "StoryGroup" (id) SELECT "groupId" FROM copy
     )
     INSERT INTO "Story"
     SELECT copied.* FROM "Story" AS story, copy, jsonb_populate_record(story, jsonb_build_object(
       'id', copy.id, 'groupId', copy."groupId", 'stage', $6::text, 'blank', false, 'updatedAt', $7::timestamptz,
       'fields', story.fields || jsonb_build_object('slug', copy.slug, 'headline', copy.headline))) AS copied
     WHERE story.id = $1`,
    [id, newIds(), newIds(), ...texts, stage, new Date()],
  );
}

/**
 * Creates a session for a person of the paper, without the time for checking a password.
 * @returns the headers of a request from it, from our own pages
 */
export async function sessionOf(email: string, url: string): Promise<Record<string, string>> {
  const sessionId = randomBytes(32).toString('base64url');
  const { rowCount } = await database().query(
    `INSERT INTO "Session" ("idHash", "personId", device, "createdAt", "lastSeenAt", "idleExpiresAt", "expiresAt", "provedAt")
     SELECT $1, id, 'Chromium', now(), now(), now() + interval '8 hours', now() + interval '8 hours', now()
     FROM "Person" WHERE email = $2`,
    [createHash('sha256').update(sessionId).digest('base64url'), email],
  );
  if (rowCount !== 1) throw new Error(`nobody has the address ${email}`);
  const token = await encode({ token: { sessionId }, secret: process.env.BROADSHEET_SECRET! });
  return { cookie: `next-auth.session-token=${token}`, origin: url, 'sec-fetch-site': 'same-origin' };
}

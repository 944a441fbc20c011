import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { ATTEMPT_LIMITS } from './attempts';

/**
 * Removes an email address from a person's profile and from all other profiles with it; returns whether any had one.
 */
export async function clearAuthorEmails(
  { personId, email }: { personId: string; email: string },
  connection: Connection,
): Promise<boolean> {
  const client = clientOf(connection);
  const cleared = await client.$executeRaw`
    UPDATE "Author" SET email = '' WHERE email <> '' AND ("personId" = ${personId} OR lower(email) = ${email})`;
  await client.$executeRaw`SELECT forget_author_emails(${personId}, ${email})`;
  return cleared > 0;
}

/** Deletes the emails to an address, and the jobs and counts of attempts that have it. */
export async function deleteTracesOfAddress(email: string, connection: Connection): Promise<void> {
  const client = clientOf(connection);
  const deleted = await client.$queryRaw<{ id: string }[]>`
    DELETE FROM "Email" WHERE lower("to") = ${email} RETURNING id`;
  await client.$executeRaw`
    SELECT graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker._private_jobs
      WHERE payload->>'email' = ${email} OR payload->>'emailId' = ANY(${deleted.map(({ id }) => id)})))`;
  const keys = Object.keys(ATTEMPT_LIMITS).map(limit => `${limit}:${email}`);
  await client.rateLimiterFlexible.deleteMany({ where: { key: { in: keys } } });
}

/** Deletes the origins of a person's requests, and those of attempts to sign in as them; the events are kept. */
export async function deleteOriginsOf(personId: string, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`
    DELETE FROM "EventOrigin" USING "Event" AS event
    WHERE event.id = "eventId" AND (event."personId" = ${personId}
      OR (event."subjectKind" = 'person' AND event."subjectId" = ${personId} AND event."personId" IS NULL))`;
}

/** A regular expression for a name where it is not a part of another Latin word. */
const wholeName = (name: string) =>
  `(?<![A-Za-z0-9])${name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}(?![A-Za-z0-9])`;

/** Replaces a person's name in the newsroom's messages about them. */
export async function replaceName(
  { before, after }: { before: string; after: string },
  connection: Connection,
): Promise<void> {
  const pattern = wholeName(before);
  await clientOf(connection).$executeRaw`
    UPDATE "Email" SET subject = regexp_replace(subject, ${pattern}, ${after}, 'g'), text = regexp_replace(text, ${pattern}, ${after}, 'g')
    WHERE subject ~ ${pattern} OR text ~ ${pattern}`;
  await clientOf(connection).$executeRaw`
    UPDATE "InboxItem" SET text = ${after} WHERE kind = 'hand-over' AND text = ${before}`;
}

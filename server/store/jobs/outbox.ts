import { database, type Connection } from '../database';

/** A message to the world outside. `kind` decides who sends it; `data` is what that sender needs, as JSON. */
export interface Message {
  kind: string;
  data: unknown;
}

/** A message that was taken to be sent. */
export interface TakenMessage extends Message {
  id: bigint;
  /** How often it was taken, this time included. */
  attempts: number;
}

/** Writes messages that are sent once the transaction has committed. */
export async function insertMessages(messages: Message[], connection: Connection): Promise<void> {
  for (const { kind, data } of messages)
    await connection.$executeRaw`
      INSERT INTO "Outbox" (kind, data, "dueAt") VALUES (${kind}, ${JSON.stringify(data)}::jsonb, now())`;
}

/**
 * Takes messages of these kinds that are due by the database's clock and that no other process holds. Whoever takes
 * them has the lease to send them; after it others may. Messages that were tried `most` times stay where they are.
 */
export function takeMessages(
  kinds: string[],
  { limit, most, leaseSeconds }: { limit: number; most: number; leaseSeconds: number },
): Promise<TakenMessage[]> {
  return database().$queryRaw<TakenMessage[]>`
    UPDATE "Outbox" SET attempts = attempts + 1, "dueAt" = now() + make_interval(secs => ${leaseSeconds}::int)
    WHERE id IN (
      SELECT id FROM "Outbox" WHERE "dueAt" <= now() AND attempts < ${most} AND kind = ANY(${kinds})
      ORDER BY "dueAt", id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, data, attempts`;
}

/** Forgets messages that arrived. */
export async function deleteMessages(ids: bigint[]): Promise<void> {
  await database().outbox.deleteMany({ where: { id: { in: ids } } });
}

/** Puts messages off, with what went wrong. */
export async function postponeMessages(ids: bigint[], error: string, seconds: number): Promise<void> {
  await database().$executeRaw`
    UPDATE "Outbox" SET error = ${error}, "dueAt" = now() + make_interval(secs => ${seconds}::int)
    WHERE id = ANY(${ids})`;
}

/** Forgets messages that were given up and whose error nobody asked for since this time. */
export async function forgetGivenUp(most: number, before: Date): Promise<void> {
  await database().outbox.deleteMany({ where: { attempts: { gte: most }, dueAt: { lt: before } } });
}

/** How often each message of a kind was tried, by the id that its data holds under this key. */
export async function listAttempts(kind: string, key: string): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ id: string; attempts: number }[]>`
    SELECT data->>${key} AS id, attempts FROM "Outbox" WHERE kind = ${kind} AND data->>${key} IS NOT NULL`;
  return new Map(rows.map(({ id, attempts }) => [id, attempts]));
}

/** Takes back messages of a kind whose data holds this id under this key. */
export async function deleteMessagesAbout(
  kind: string,
  key: string,
  id: string,
  connection: Connection,
): Promise<void> {
  await connection.$executeRaw`DELETE FROM "Outbox" WHERE kind = ${kind} AND data->>${key} = ${id}`;
}

import type { Actor } from '@/domain/people/permissions';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction } from '@/server/store/database';
import {
  listPersonalEmails,
  listPersonalEvents,
  listPersonalRows,
  loadPersonalRow,
  PERSONAL_ROWS,
} from '@/server/store/people/personal-data';
import { insertEvent } from '@/server/store/stories/events';

/** At most this many rows of each part are in the file; `isCut` lists the parts that have more. */
const MAX_ROWS = 5000;

/**
 * Everything that is stored about a person, as one file, for that person and admins. Without passwords, secrets,
 * hashes, and texts of others. Its creation is recorded.
 * @throws Refused 403 or 404
 */
export async function personalData(
  actor: Actor,
  personId: string,
  now: Date,
): Promise<Record<string, unknown>> {
  if (actor.personId !== personId) requirePermission(actor, 'manage-people');
  return inTransaction(async connection => {
    const person = await loadPersonalRow(personId, connection);
    if (!person) throw notFound('person');
    const isCut: string[] = [];
    const cut = <Row>(part: string, rows: Row[]): Row[] => {
      if (rows.length > MAX_ROWS) isCut.push(part);
      return rows.slice(0, MAX_ROWS);
    };
    const parts: Record<string, unknown> = {};
    for (const each of PERSONAL_ROWS) {
      const part = `${each.table}.${each.of}`;
      parts[part] = cut(part, await listPersonalRows(each, personId, MAX_ROWS + 1, connection));
    }
    const emails = cut('emails', await listPersonalEmails(person.email, MAX_ROWS + 1, connection));
    const events = cut('events', await listPersonalEvents(personId, MAX_ROWS + 1, connection));
    const subject = { kind: 'person' as const, id: personId };
    await insertEvent({ kind: 'person.export', personId: actor.personId, subject, at: now }, connection);
    return { madeAt: now.toISOString(), person, ...parts, emails, events, isCut };
  });
}

import type { AuditChoice, AuditRow } from '@/domain/audit/trail';
import { idsIn } from '@/domain/audit/ids-in';
import { EVENT_KINDS, SUBJECT_KINDS, type EventSubject } from '@/domain/audit/events';
import type { Actor } from '@/domain/people/permissions';
import { nearestInstant } from '@/domain/time/wall-clock';
import { parseListKey, writeListKey } from '@/server/http/list-key';
import { requirePermission } from '@/server/problems/require-permission';
import { findActors, listEvents, namesOf, type EventFilter } from '@/server/store/audit/events';
import { lastVerification } from '@/server/store/audit/verifications';
import { recordRead } from '@/server/events/record';

const ROWS = 100;
/** At most this many subjects of events are looked up. */
const MAX_NAMED = 1000;
/** At most this many people with a name are searched. */
const MAX_ACTORS = 20;
const MINUTE_MS = 60_000;

/** The filters of the audit trail in an address; their values are unchecked. */
export type AuditQuery = Partial<Record<keyof AuditChoice, string>>;

/** The valid filters in an address, and the same for the database. */
export async function readFilter(
  query: AuditQuery,
  zone: string,
): Promise<{ chosen: AuditChoice; filter: EventFilter; person: { id: string; name: string } | null }> {
  const words = query.person?.trim().slice(0, 100) ?? '';
  const actors = words ? await findActors(words, MAX_ACTORS) : [];
  const subject = subjectOf(query.subject);
  const [from, to] = [query.from, query.to].map(time => (time ? nearestInstant(time, zone) : null));
  const kind = EVENT_KINDS.find(one => one === query.action);
  const chosen = {
    person: words || null,
    action: kind ?? null,
    subject: subject ? `${subject.kind}:${subject.id}` : null,
    from: from ? query.from! : null,
    to: to ? query.to! : null,
  };
  const [first, second] = actors;
  const one = first && (first.id === words || !second) ? first : null;
  chosen.person = one?.id ?? chosen.person;
  return {
    chosen,
    person: one,
    filter: {
      personIds: one ? [one.id] : words ? actors.map(({ id }) => id) : undefined,
      ...{ kind, subject, from: from ?? undefined },
      // The whole of the last minute.
      to: to ? new Date(to.getTime() + MINUTE_MS - 1) : undefined,
    },
  };
}

function subjectOf(word = ''): EventSubject | undefined {
  const [, name, id] = /^([a-z]+):([A-Za-z0-9-]{1,64})$/.exec(word) ?? [];
  const kind = SUBJECT_KINDS.find(one => one === name);
  return kind && id ? { kind, id } : undefined;
}

/** A page of the audit trail. */
export interface AuditTrail {
  chosen: AuditChoice;
  /** The person whose events are shown; null: all people. */
  ofPerson: string | null;
  rows: AuditRow[];
  /** The names of the events' subjects, by id. */
  names: Record<string, string>;
  /** When it was last verified as a whole, as an ISO time, and how many differences were found; null: not yet. */
  verified: { at: string; found: number } | null;
  fromNewest: boolean;
  /** The cursor of the next page; null: this is the last. */
  next: string | null;
}

/**
 * Events under filters, newest first.
 * @param zone of the times in the filters
 * @throws Refused 403
 */
export async function auditTrail(
  actor: Actor,
  query: AuditQuery & { after?: string },
  zone: string,
  now: Date,
): Promise<AuditTrail> {
  requirePermission(actor, 'read-audit');
  const { chosen, filter, person } = await readFilter(query, zone);
  const after = parseListKey(query.after);
  const isPlace = after !== null && /^\d{1,18}$/.test(after.id);
  // One more than is shown tells whether there are more.
  const [found, verification] = await Promise.all([
    listEvents({ ...filter, after: isPlace ? after : undefined }, ROWS + 1),
    lastVerification(),
  ]);
  if (person) await recordRead(actor, 'audit.read', person.id, now);
  const shown = found.slice(0, ROWS);
  const named = shown.flatMap(({ subjectId, data }) => [...(subjectId ? [subjectId] : []), ...idsIn(data)]);
  return {
    chosen,
    ofPerson: person?.name ?? null,
    rows: shown.map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() })),
    names: await namesOf([...new Set(named)].slice(0, MAX_NAMED)),
    verified: verification && { at: verification.finishedAt.toISOString(), found: verification.found },
    fromNewest: !isPlace,
    next: found.length > ROWS ? writeListKey(shown.at(-1)!) : null,
  };
}

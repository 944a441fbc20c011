import type { EventKind, EventSubject } from '@/domain/audit/events';
import type { Actor } from '@/domain/people/permissions';
import { count } from '@/server/metrics/metrics';
import { currentOrigin } from '@/server/store/audit/origin';
import { database, inTransaction } from '@/server/store/database';
import { countAttempt } from '@/server/store/people/attempts';
import { findByAddress } from '@/server/store/people/people';
import { endSession } from '@/server/store/people/sessions';
import { insertEvent } from '@/server/store/stories/events';

/** The personal data that an event records as read. */
type ReadKind = Extract<EventKind, 'people.read' | 'person.read' | 'emails.read' | 'audit.read'>;

const person = (id: string): EventSubject => ({ kind: 'person', id });

/** Records that someone read data about people, at most once a minute for the same data. */
export async function recordRead(
  { personId }: Actor,
  kind: ReadKind,
  readId: string | null,
  now: Date,
): Promise<void> {
  const by = `${personId}:${kind}:${readId ?? ''}`;
  if (!(await countAttempt({ limit: 'recorded-read', by }))) return;
  const subject = readId === null ? undefined : person(readId);
  await insertEvent({ kind, personId, subject, at: now }, database());
}

/** Records a failed sign-in: a wrong password, an unknown address, or another reason. */
export function recordFailedSignIn(
  personId: string | null,
  now: Date,
  data: { by?: string; reason?: string } = {},
): Promise<void> {
  count('sign_in_failures');
  const subject = personId === null ? undefined : person(personId);
  return insertEvent({ kind: 'person.sign-in-failed', personId: null, subject, at: now, data }, database());
}

/**
 * Records that sign-in to an account was blocked after too many attempts; once in a quarter of an hour, and for a
 * limited number of accounts per network.
 */
export async function recordThrottledSignIn(email: string, now: Date): Promise<void> {
  count('sign_in_failures');
  const { network } = currentOrigin();
  const isCounted = await countAttempt(
    { limit: 'recorded-throttle', by: email },
    { limit: 'recorded-throttle-network', by: network || 'unknown' },
  );
  if (!isCounted) return;
  const found = await findByAddress(email);
  const subject = found ? person(found.id) : undefined;
  await insertEvent({ kind: 'person.sign-in-throttled', personId: null, subject, at: now }, database());
}

/** Ends a session on sign-out, and records it. */
export async function signOut(idHash: string, now: Date): Promise<void> {
  await inTransaction(async connection => {
    const personId = await endSession(idHash, connection);
    if (personId) await insertEvent({ kind: 'person.sign-out', personId, at: now }, connection);
  });
}

import type { EventKind, EventSubject } from '@/domain/audit/events';
import { currentOrigin } from '../audit/origin';
import { currentRevert } from '../audit/revert-run';
import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { Prisma } from '../generated/client';

/** Something that happened, for the audit trail. */
export interface NewEvent {
  kind: EventKind;
  personId: string | null;
  storyId?: string;
  /** The subject, unless it is the story. */
  subject?: EventSubject;
  data?: Record<string, unknown>;
  at: Date;
}

/** The expression that records an event, with where the request came from. */
export function recordedEvent(event: NewEvent): Prisma.Sql {
  const { at, kind, personId, storyId = null, subject, data = {} } = event;
  const { network, device } = currentOrigin();
  const revert = currentRevert();
  const recorded = revert === undefined ? data : { ...data, revert };
  return Prisma.sql`record_event(
    ${at}::timestamptz, ${kind}::text, ${personId}::text, ${storyId}::text, ${subject?.kind ?? null}::text,
    ${subject?.id ?? null}::text, ${JSON.stringify(recorded)}::jsonb, ${network}::text, ${device}::text)`;
}

/** Whether a person did something to a story since a time. */
export async function hasEventSince(
  { kind, personId, storyId }: { kind: EventKind; personId: string; storyId: string },
  since: Date,
  connection: Connection,
): Promise<boolean> {
  const where = { storyId, at: { gt: since }, kind, personId };
  return (await clientOf(connection).event.findFirst({ where, select: { id: true } })) !== null;
}

/** Records an event in the transaction of its change. */
export async function insertEvent(event: NewEvent, connection: Connection): Promise<void> {
  await clientOf(connection).$executeRaw`SELECT ${recordedEvent(event)}`;
}

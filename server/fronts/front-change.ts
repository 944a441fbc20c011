import type { EventKind } from '@/domain/audit/events';
import type { Edition, Section } from '@/domain/paper/edition';
import type { Actor } from '@/domain/people/permissions';
import { requireWithinLimits, suspendOnBreach } from '@/server/abuse-limits/guard';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { purge } from '@/server/press/purge/purge';
import { keyOf } from '@/server/press/surrogate-keys';
import { inTransaction, type Connection } from '@/server/store/database';
import { lockFront, type FrontOwner } from '@/server/store/fronts/fronts';
import { loadStructure } from '@/server/store/paper/structure';
import { newUpdate, notifyPurge, type Purge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { publishFront } from './front-topic';

/** The front of an edition, or of a section of it. */
export interface FrontPlace {
  owner: FrontOwner;
  edition: Edition;
  section: Section | null;
  /** All sections of the edition, in order. */
  sections: Section[];
}

/**
 * The front whose id is that of an edition or section.
 * @throws Refused 404; 403 for those who may not arrange fronts of the edition
 */
export async function frontPlace(actor: Actor, id: string): Promise<FrontPlace> {
  const { editions, sections } = await loadStructure();
  const section = sections.find(one => one.id === id) ?? null;
  const edition = editions.find(one => one.id === (section?.editionId ?? id));
  if (!edition) throw notFound('front');
  requirePermission(actor, 'arrange-fronts', { editionId: edition.id });
  return {
    owner: { id, editionId: edition.id, sectionId: section?.id ?? null },
    edition,
    section,
    sections: sections.filter(({ editionId }) => editionId === edition.id),
  };
}

/** The pages that show a front. */
export const purgeOfFront = (id: string): Purge => newUpdate([keyOf.front(id)]);

/** Who changes a front and when; `kind` and `data` are for the audit trail. */
export interface FrontChangeEvent {
  actor: Actor;
  kind: EventKind;
  data: Record<string, unknown>;
  now: Date;
}

/**
 * Changes a locked front, with an event, and notifies open screens; its pages are purged when the change is public.
 * @throws Refused 403 for a person who is held
 */
export async function changeFront<T>(
  owner: FrontOwner,
  { actor, kind, data, now }: FrontChangeEvent,
  change: (connection: Connection) => Promise<T>,
  purged: Purge | null = null,
): Promise<T> {
  const { personId } = actor;
  const subject = { kind: 'front' as const, id: owner.id };
  const done = await suspendOnBreach(now, () =>
    inTransaction(async connection => {
      await lockFront(owner, connection);
      await requireWithinLimits({ personId, subject, kind, now }, connection);
      const result = await change(connection);
      await insertEvent({ kind, personId, subject, at: now, data }, connection);
      if (purged) await notifyPurge(purged, connection);
      await publishFront(owner.id, connection);
      return result;
    }),
  );
  if (purged) purge(purged);
  return done;
}

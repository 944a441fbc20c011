import type { Connection } from '../database';
import { clientOf } from '../prisma';
import type { Prisma } from '../generated/client';

/** Something that happened, for the audit trail. `kind` is `thing.verb`, such as `story.publish`. */
export interface NewEvent {
  kind: string;
  personId: string | null;
  storyId?: string;
  data?: Record<string, unknown>;
  at: Date;
}

/** Records an event in the transaction of its change. */
export async function insertEvent(event: NewEvent, connection: Connection): Promise<void> {
  await clientOf(connection).event.create({
    data: { ...event, data: (event.data ?? {}) as Prisma.InputJsonValue },
  });
}

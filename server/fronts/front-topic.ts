import { publish } from '@/server/live/hub';
import type { Source } from '@/server/live/event-stream';
import type { Connection } from '@/server/store/database';

const FRONTS = 'fronts';

/** Notifies open screens, once the transaction commits, that a front was launched or that its timed launches changed. */
export const publishFront = (frontId: string, connection: Connection): Promise<void> =>
  publish(FRONTS, { frontId }, connection);

/** The id of a front whose launches changed; null when any of them may have. */
export const changedFronts: Source = {
  topic: FRONTS,
  name: 'front',
  read: message => Promise.resolve(message ? (message.data as { frontId: string }).frontId : null),
};

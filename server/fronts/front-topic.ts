import { publish } from '@/server/live/hub';
import type { StreamSource } from '@/server/live/event-stream';
import type { Connection } from '@/server/store/database';

const FRONTS = 'fronts';
const DRAFTS = 'front-drafts';

/** Notifies open screens, once the transaction commits, that a front was launched or that its timed launches changed. */
export const publishFront = (frontId: string, connection: Connection): Promise<void> =>
  publish(FRONTS, { frontId }, connection);

/** The id of a front whose launches changed; null when any of them may have. */
export const changedFronts: StreamSource = {
  topic: FRONTS,
  name: 'front',
  read: message => Promise.resolve(message ? (message.data as { frontId: string }).frontId : null),
};

/** Notifies open screens, once the transaction commits, that the draft of a front was saved at this version. */
export const publishDraft = (frontId: string, version: number, connection: Connection): Promise<void> =>
  publish(DRAFTS, { frontId, version }, connection);

/** The front whose draft was saved, and its version; null when that of any may have been. */
export const changedDrafts: StreamSource = {
  topic: DRAFTS,
  name: 'front-draft',
  read: message => Promise.resolve(message ? message.data : null),
};

import type * as z from 'zod/mini';
import { ScreenReport, type PresenceEvent } from '@/domain/api/events';
import { parseInput } from '@/server/forms/parse-input';
import { requirePermission } from '@/server/problems/require-permission';
import type { SignedIn } from '@/server/store/people/sessions';
import type { StreamSource } from './event-stream';
import { publish } from './hub';

const topicOf = (screen: string) => `screen/${screen}`;

/** The positions of the windows that have this screen open. Not stored. */
export const presenceOn = (screen: string): StreamSource => ({
  topic: topicOf(screen),
  name: 'presence',
  isMomentary: true,
  read: message => Promise.resolve(message?.data),
});

/** Reports the position of a person's window to everyone who has the same screen open. @throws Refused 403 or 422 */
export async function reportScreenPresence({ actor, name }: SignedIn, input: unknown): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  const { screen, visit, state, place } = parseInput(ScreenReport, input);
  const event = { visit, personId: actor.personId, name, state, place };
  await publish(topicOf(screen), event satisfies z.infer<typeof PresenceEvent>);
}

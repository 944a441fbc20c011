import { PresenceReport } from '@/domain/api/events';
import { ClientId } from '@/domain/api/ids';
import { notifyStory } from '@/server/live/story-topic';
import { storyStream } from '@/server/live/story-stream';
import { notFound } from '@/server/problems/refused';
import { sessionChecker } from '@/server/people/session';
import { parseInput } from '@/server/forms/parse-input';
import { loadStoryVersion } from '@/server/store/stories/stories';
import type { SignedIn } from '@/server/store/people/sessions';
import { requirePermission } from '@/server/problems/require-permission';

/** The events of a story for one window of this person. @throws Refused 403, 404 or 422 */
export async function followStory(
  person: SignedIn,
  storyId: string,
  visit: string | null,
): Promise<ReadableStream<Uint8Array>> {
  requirePermission(person.actor, 'read-newsroom');
  const name = parseInput(ClientId, visit);
  if ((await loadStoryVersion(storyId)) === null) throw notFound('story');
  return storyStream({
    storyId,
    personId: person.actor.personId,
    visit: name,
    mayStill: await sessionChecker(),
  });
}

/** Reports the position of a person's window in a story. @throws Refused 403 or 422 */
export async function reportPresence(person: SignedIn, storyId: string, input: unknown): Promise<void> {
  requirePermission(person.actor, 'read-newsroom');
  const place = parseInput(PresenceReport, input);
  const { actor, name } = person;
  await notifyStory(storyId, { kind: 'here', ...place, personId: actor.personId, name });
}

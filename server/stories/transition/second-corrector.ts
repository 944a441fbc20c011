import type { Actor } from '@/domain/people/permissions';
import { canPublishAlone } from '@/domain/story/approval';
import { notify } from '@/server/inbox/inbox';
import { listGranted } from '@/server/store/people/people';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import {
  listProposedCorrections,
  proposeCorrection,
  removeProposedCorrections,
} from '@/server/store/stories/proposed-corrections';
import { approverOf, furtherText } from '../approval';
import { peopleWhoCorrect } from '../people-who-correct';
import type { OpenedWrite, Written } from '../write';

/**
 * Stores a correction as a proposal where a second person is required, unless another person has proposed the same
 * text.
 * @returns the proposal; null: the actor may publish the correction
 */
export async function requireSecondCorrector(
  actor: Actor,
  text: string,
  { story, receipt, connection }: OpenedWrite,
  now: Date,
): Promise<Written<void> | null> {
  const { id: storyId, version } = story;
  const { personId } = actor;
  if (canPublishAlone(furtherText(story, [personId]), approverOf(actor, story))) return null;
  const proposals = await listProposedCorrections(storyId, connection);
  if (proposals.some(proposal => proposal.personId !== personId && proposal.text === text)) {
    await removeProposedCorrections(storyId, text, connection);
    return null;
  }
  await proposeCorrection({ storyId, personId, text }, now, connection);
  const item = { kind: 'correction' as const, storyId, threadId: null, byId: personId, text };
  const people = peopleWhoCorrect(actor, story, await listGranted(connection));
  await notify(
    people.map(each => ({ ...item, personId: each })),
    now,
    connection,
  );
  await acknowledge({ ...receipt!, storyId, version, now }, connection);
  return { done: undefined, event: { kind: 'story.propose-correction', data: { text } } };
}

import { CorrectionRequest, type CorrectionAnswer, type OtherVersion } from '@/domain/api/stories/correction';
import type { Actor } from '@/domain/people/permissions';
import { Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { listProposedCorrections } from '@/server/store/stories/proposed-corrections';
import { loadStory } from '@/server/store/stories/stories';
import { listGroupVersions } from '@/server/store/stories/story-lists';
import { problemOf } from '@/server/problems/problem-of';
import { actOnStory } from '../transition/act-on-story';
import { askForCorrection, type MadeCorrection } from './ask-correction';

/**
 * Corrects a published story, then its versions in other editions, in sequence and independently: a refusal for one
 * does not affect the others. @throws Refused 403, 404 or 422 when the story itself cannot be corrected
 */
export async function correctEditions(
  actor: Actor,
  id: string,
  sent: unknown,
  now: Date,
): Promise<Pick<CorrectionAnswer, 'isProposed' | 'others'>> {
  const { others, key, text, wrong } = parseInput(CorrectionRequest, sent);
  await actOnStory(actor, id, { action: 'correct', key, text, reason: wrong }, now);
  const isProposed = await isProposedBy(actor, id, text);
  if (!others.length) return { isProposed, others: [] };
  const story = (await loadStory(id))!;
  const group = await listGroupVersions([story.groupId]);
  const versions = new Set(group.map(({ storyId }) => storyId).filter(storyId => storyId !== id));
  const made = { editionName: story.edition.name, text, wrong };
  const results: CorrectionAnswer['others'] = [];
  for (const other of others) {
    const { storyId } = other;
    const done = versions.has(storyId)
      ? correctOther(actor, other, made, now)
      : Promise.reject(notAVersion());
    const problem = await done.then(() => null, problemOf);
    const isTextProposed = other.kind === 'correct' && (await isProposedBy(actor, storyId, other.text));
    results.push({ storyId, isProposed: isTextProposed, problem });
  }
  return { isProposed, others: results };
}

/** Whether a correction by the actor waits for a second person. */
async function isProposedBy({ personId }: Actor, storyId: string, text: string): Promise<boolean> {
  const proposals = await listProposedCorrections(storyId);
  return proposals.some(proposal => proposal.personId === personId && proposal.text === text);
}

async function correctOther(
  actor: Actor,
  other: OtherVersion,
  made: MadeCorrection,
  now: Date,
): Promise<void> {
  const { kind, storyId, key } = other;
  if (kind === 'ask') return askForCorrection(actor, other, made, now);
  await actOnStory(actor, storyId, { action: 'correct', key, text: other.text, reason: made.wrong }, now);
}

const notAVersion = () => new Refused(422, 'not-a-version', { field: 'others' });

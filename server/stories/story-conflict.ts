import { composerStory } from './story-state';
import { ConflictAnswer } from '@/domain/api/story';
import { answer } from '@/server/http/answer';
import { VersionConflict } from '@/server/problems/version-conflict';
import type { SignedIn } from '@/server/store/people/sessions';

/** Runs a write; on a conflict with another save, answers 409 with the other text, so that neither is lost. */
export async function answerConflict(person: SignedIn, write: () => Promise<Response>): Promise<Response> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    const theirs = await composerStory(person, error.theirs, new Date());
    const { savedByName, updatedAt } = theirs;
    return answer(
      ConflictAnswer,
      { reason: 'conflict', theirs, theirName: savedByName, theirAt: updatedAt },
      409,
    );
  }
}

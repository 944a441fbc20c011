import { composerStory } from '@/server/composer/composer';
import { ConflictAnswer } from '@/domain/api/story';
import { answer } from '@/server/http/answer';
import { Conflict } from './stories';
import type { SignedIn } from '@/server/store/people/sessions';

/** Runs a write; when somebody else saved in between, answers 409 with their text, so that nobody's is lost. */
export async function answerConflict(person: SignedIn, write: () => Promise<Response>): Promise<Response> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const theirs = await composerStory(person, error.theirs, new Date());
    const { savedByName, updatedAt } = theirs;
    return answer(
      ConflictAnswer,
      { reason: 'conflict', theirs, theirName: savedByName, theirAt: updatedAt },
      409,
    );
  }
}

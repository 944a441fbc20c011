import { FrontConflict } from '@/domain/front/api';
import { answer } from '@/server/http/answer';
import { FrontChanged } from './draft';

/** Runs a write; on a conflict with another save, answers 409 with the saved draft, so that neither is lost. */
export async function answerFrontConflict(write: () => Promise<Response>): Promise<Response> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof FrontChanged)) throw error;
    return answer(FrontConflict, { reason: 'conflict', draft: error.draft }, 409);
  }
}

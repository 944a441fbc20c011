import type { CorrectionAnswer, CorrectionChoices, CorrectionRequest } from '@/domain/api/stories/correction';
import { ask } from '@/components/api/client';
import { failureOf, type StoryOutcome } from '../api';
import { readAnswer } from '@/components/api/read-answer';

/** What came of a correction: the story as it is now and the other editions, or why nothing was done. */
type CorrectionOutcome =
  | { kind: 'done'; answer: CorrectionAnswer }
  | Exclude<StoryOutcome, { kind: 'saved' }>;

/** Corrects the story and other editions of it. Asks once more when the first answer is lost: it is done once all the same. */
export async function sendCorrection(id: string, request: CorrectionRequest): Promise<CorrectionOutcome> {
  const once = async (): Promise<CorrectionOutcome> => {
    const answer = await ask('POST', `stories/${id}/correction`, request);
    const done = answer.status === 200 ? await readAnswer('CorrectionAnswer', answer.json) : null;
    if (done) return { kind: 'done', answer: done };
    const failure = await failureOf(answer);
    return failure.kind === 'saved' ? { kind: 'unreachable' } : failure;
  };
  const safely = () => once().catch((): CorrectionOutcome => ({ kind: 'unreachable' }));
  const first = await safely();
  return first.kind === 'unreachable' ? safely() : first;
}

/** The other editions of the story that readers have; null when they cannot be read. */
export async function otherEditions(id: string): Promise<CorrectionChoices['others'] | null> {
  try {
    const { status, json } = await ask('GET', `stories/${id}/correction`);
    return status === 200 ? ((await readAnswer('CorrectionChoices', json))?.others ?? null) : null;
  } catch {
    return null;
  }
}

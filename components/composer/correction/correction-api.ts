import type { CorrectionAnswer, CorrectionChoices, CorrectionRequest } from '@/domain/api/stories/correction';
import { read, request } from '@/components/api/request';
import { failureOf, type Failure } from '../api';

/** The result of a correction: the updated story and the other editions, or why nothing was done. */
type CorrectionOutcome = { kind: 'done'; answer: CorrectionAnswer } | Failure;

const path = (id: string) => `/api/newsroom/stories/${id}/correction`;

/** Corrects the story and other editions of it. */
export async function sendCorrection(id: string, body: CorrectionRequest): Promise<CorrectionOutcome> {
  const answer = await request(path(id), {
    ...{ method: 'POST', body, retryOnce: true },
    ...{ answer: 'CorrectionAnswer', conflict: 'ConflictAnswer' },
  });
  return answer.done ? { kind: 'done', answer: answer.data } : failureOf(answer);
}

/** What can be corrected, in the story and its other editions; null when it cannot be read. */
export const correctionChoices = (id: string): Promise<CorrectionChoices | null> =>
  read(path(id), 'CorrectionChoices');

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

/** The other editions of the story that readers have; null when they cannot be read. */
export async function otherEditions(id: string): Promise<CorrectionChoices['others'] | null> {
  return (await read(path(id), 'CorrectionChoices'))?.others ?? null;
}

import type * as z from 'zod/mini';
import { Problem } from '@/domain/api/problem';
import type { Answer, NotDone } from './answer';

export type WriteMethod = 'POST' | 'PUT' | 'DELETE';

/** Sends a write to the newsroom's API. It never throws: no answer is a result too. */
export async function sendOnce<Data>(
  method: WriteMethod,
  path: string,
  body: unknown,
  shape: z.ZodMiniType<Data>,
): Promise<Answer<Data>> {
  const notDone = (reason: string, problem?: Problem): NotDone => ({
    ...{ done: false, reason, field: problem?.field ?? null },
    ...(problem && { problem }),
  });
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return notDone('offline');
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = Problem.safeParse(answer).data;
    return notDone(problem?.reason ?? 'server-error', problem);
  }
  const read = shape.safeParse(answer);
  return read.success ? { done: true, data: read.data } : notDone('outdated-page');
}

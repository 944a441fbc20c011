import type * as z from 'zod/mini';
import { Problem } from '@/domain/api/problem';
import type { Answer, NotDone } from '../../api/answer';
import { sendProved } from '@/components/newsroom/security/ask-again';
import type { NewsroomWords } from './words';

export type { Answer, NotDone };

export type WriteMethod = 'POST' | 'PUT' | 'DELETE';

/**
 * Sends a write to the newsroom's API. Never throws: no answer is an answer too. A person who has to prove who they are
 * for it is asked, and it is sent again.
 */
export function send<Data>(
  method: WriteMethod,
  path: string,
  body: unknown,
  shape: z.ZodMiniType<Data>,
): Promise<Answer<Data>> {
  return sendProved(() => sendOnce(method, path, body, shape));
}

async function sendOnce<Data>(
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

/** The reason as a sentence that explains what to do. */
export function reasonWords({ reason }: NotDone, words: NewsroomWords): string {
  const known: Record<string, string> = words.send;
  return known[reason] ?? words.send.refused;
}

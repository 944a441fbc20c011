import type * as z from 'zod/mini';
import { Problem } from '@/domain/api/problem';
import type { NewsroomWords } from './words';

/** What came of a write: done with its answer, or not done with a reason. */
export type Answer<Data> = { done: true; data: Data } | NotDone;

export interface NotDone {
  done: false;
  /**
   * Machine-readable, as the API gives it; `offline` when there was no answer, `outdated-page` when there was one that
   * this page, which may be older than the newsroom, does not understand.
   */
  reason: string;
  /** Path of the field that was wrong, such as `followLinks.2.href`. */
  field: string | null;
  /** The whole problem, where the server described one. */
  problem?: Problem;
}

export type WriteMethod = 'POST' | 'PUT' | 'DELETE';

/** Sends a write to the newsroom's API. Never throws: no answer is an answer too. */
export async function send<Data>(
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

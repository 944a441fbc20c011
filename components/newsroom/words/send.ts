import type { NewsroomWords } from './words';

/** What came of a write: done with its answer, or not done with a reason. */
export type Answer<Data = unknown> = { done: true; data: Data } | NotDone;

export interface NotDone {
  done: false;
  /** Machine-readable, as the API gives it; `offline` when there was no answer. */
  reason: string;
  /** Path of the field that was wrong, such as `followLinks.2.href`. */
  field: string | null;
}

export type WriteMethod = 'POST' | 'PUT' | 'DELETE';

/** Sends a write to the newsroom's API. Never throws: no answer is an answer too. */
export async function send<Data = unknown>(
  method: WriteMethod,
  path: string,
  body: unknown,
): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { done: false, reason: 'offline', field: null };
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { done: true, data: answer as Data };
  return { done: false, reason: textAt(answer, 'reason') ?? 'server-error', field: textAt(answer, 'field') };
}

function textAt(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = (value as Record<string, unknown>)[key];
  return typeof found === 'string' ? found : null;
}

/** The reason as a sentence that explains what to do. */
export function reasonWords({ reason }: NotDone, words: NewsroomWords): string {
  const known: Record<string, string> = words.send;
  return known[reason] ?? words.send.refused;
}

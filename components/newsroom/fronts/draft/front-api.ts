import type * as z from 'zod/mini';
import { DraftSaved, FrontConflict, type FrontDraft } from '@/domain/front/api';
import { Problem } from '@/domain/api/problem';
import type { FrontContents } from '@/domain/front/contents';
import type { NotDone, WriteMethod } from '@/components/api/send';

/** What came of a write about a front; after a save in between, what was saved. */
export type FrontAnswer<Data> =
  | { kind: 'done'; data: Data }
  | { kind: 'conflict'; draft: FrontDraft }
  | { kind: 'not-done'; why: NotDone };

/** Sends a write about a front. Never throws: no answer is an answer too. */
export async function sendFront<Data>(
  method: WriteMethod,
  path: string,
  body: unknown,
  shape: z.ZodMiniType<Data>,
): Promise<FrontAnswer<Data>> {
  const notDone = (reason: string, field: string | null = null) =>
    ({ kind: 'not-done', why: { done: false, reason, field } }) as const;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method, headers, body: JSON.stringify(body) }).catch(() => null);
  if (!response) return notDone('offline');
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const read = shape.safeParse(answer);
    return read.success ? { kind: 'done', data: read.data } : notDone('outdated-page');
  }
  const conflict = response.status === 409 ? FrontConflict.safeParse(answer) : null;
  if (conflict?.success) return { kind: 'conflict', draft: conflict.data.draft };
  const { reason = 'server-error', field } = Problem.safeParse(answer).data ?? {};
  return notDone(reason, field);
}

export const frontPath = (id: string, under = '') => `/api/newsroom/fronts/${id}${under}`;

/** Saves the draft of a front that was at this version. */
export const saveFront = (id: string) => (version: number, contents: FrontContents) =>
  sendFront('PUT', frontPath(id), { version, contents }, DraftSaved);

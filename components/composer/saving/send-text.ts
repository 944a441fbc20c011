import { changeBetween } from '@/domain/story/text-change';
import type { Draft } from '../draft';
import type { Sending } from './autosave';

/** Why a server cannot take a change, though it may take the whole text: its own is another one, or it knows no changes. */
const WANTS_WHOLE = new Set<unknown>(['change-does-not-fit', 'wrong-input']);

/**
 * Sends what changed of a text. A server that cannot take the change is sent the whole text under the same key.
 * @param put sends the body of one request and resolves to the answer
 */
export async function sendText<Answer extends { status: number; json?: unknown }>(
  { draft, base, version, key }: Sending<Draft>,
  put: (body: object) => Promise<Answer>,
): Promise<Answer> {
  const answer = await put({ version, key, change: changeBetween(base, draft) });
  const { reason } = (answer.json ?? {}) as { reason?: unknown };
  const isWanted = answer.status === 422 && (reason === undefined || WANTS_WHOLE.has(reason));
  return isWanted ? put({ version, key, ...draft }) : answer;
}

import type { NotDone } from '@/components/api/answer';
import { changeBetween } from '@/domain/story/text-change';
import type { Draft } from '../draft';
import type { Sending } from './autosave';

/** Why a server cannot take a change, though it may take the whole text: its own is another one, or it is an older server. */
const WANTS_WHOLE = ['change-does-not-fit', 'wrong-input'];

/**
 * Sends what changed of a text. A server that cannot take the change is sent the whole text under the same key.
 * @param put sends the body of one request and resolves to the answer
 */
export async function sendText<Sent extends { done: true } | NotDone>(
  { draft, base, version, key }: Sending<Draft>,
  put: (body: object) => Promise<Sent>,
): Promise<Sent> {
  const answer = await put({ version, key, change: changeBetween(base, draft) });
  if (answer.done || answer.status !== 422) return answer;
  const isWanted = !answer.problem || WANTS_WHOLE.includes(answer.problem.reason);
  return isWanted ? put({ version, key, ...draft }) : answer;
}

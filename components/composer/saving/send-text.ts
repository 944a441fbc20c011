import type { NotDone } from '@/components/api/answer';
import { changeBetween } from '@/domain/story/text-change';
import type { Draft } from '../draft';
import type { Sending } from './autosave';

/**
 * Reasons for which a server cannot apply a change but may accept the whole text: its base differs, or it is
 * an older server.
 */
const WANTS_WHOLE = ['change-does-not-fit', 'wrong-input'];

/**
 * Sends the changes of a text. If the server cannot apply them, the whole text is sent with the same key.
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

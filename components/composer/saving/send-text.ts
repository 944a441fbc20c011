import { changeBetween } from '@/domain/story/text-change';
import type { Draft } from '../state/draft';
import type { Sending } from './autosave';

/**
 * Sends what changed of a text. A server that cannot take the change, because its text of that version is another one or
 * it knows no changes, is sent the whole text under the same key.
 * @param put sends the body of one request and resolves to the answer
 */
export async function sendText<Answer extends { status: number }>(
  { draft, base, version, key }: Sending<Draft>,
  put: (body: object) => Promise<Answer>,
): Promise<Answer> {
  const answer = await put({ version, key, change: changeBetween(base, draft) });
  return answer.status === 422 ? put({ version, key, ...draft }) : answer;
}

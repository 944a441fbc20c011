import { changeBetween } from '@/domain/story/text-change';
import type { Draft } from '../state/draft';
import type { Sending } from './autosave';

/** How a server answers a save, as far as this needs to know it. */
interface Answer {
  status: number;
  json: Record<string, unknown>;
}

/**
 * Sends what changed of a text. A server whose text of that version is another one is sent the whole text, under the
 * same key.
 * @param put sends the body of one request and resolves to the answer
 */
export async function sendText<Got extends Answer>(
  { draft, base, version, key }: Sending<Draft>,
  put: (body: object) => Promise<Got>,
): Promise<Got> {
  const answer = await put({ version, key, change: changeBetween(base, draft) });
  const fits = answer.status !== 422 || answer.json.reason !== 'change-does-not-fit';
  return fits ? answer : put({ version, key, ...draft });
}

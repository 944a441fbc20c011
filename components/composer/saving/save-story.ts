import type { NotDone } from '@/components/api/answer';
import { request } from '@/components/api/request';
import { type StoryOutcome, failureOf } from '@/components/composer/api';
import type { Draft } from '@/components/composer/draft';
import type { Sending } from './autosave';
import { changeBetween } from '@/domain/story/text-change';

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

/** Saves the changes of a text. */
export async function saveStory(id: string, sending: Sending<Draft>): Promise<StoryOutcome> {
  const answer = await sendText(sending, body =>
    request(`/api/newsroom/stories/${id}`, {
      ...{ method: 'PUT', body },
      ...{ answer: 'SaveAnswer', conflict: 'ConflictAnswer' },
    }),
  );
  if (!answer.done) return failureOf(answer);
  const { story } = answer.data;
  const { fields, body } = sending.draft;
  return { kind: 'saved', version: story.version, story: { ...story, fields, body } };
}

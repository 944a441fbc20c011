import { request } from '@/components/api/request';
import { failureOf, type StoryOutcome } from '../api';
import type { Draft } from '../draft';
import type { Sending } from './autosave';
import { sendText } from './send-text';

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

import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';
import { failureOf, outdated, type StoryOutcome } from '../api';
import type { Draft } from '../draft';
import type { Sending } from './autosave';
import { sendText } from './send-text';

/** Saves a text by what changed in it. */
export async function saveStory(id: string, sending: Sending<Draft>): Promise<StoryOutcome> {
  const answer = await sendText(sending, body => ask('PUT', `stories/${id}`, body));
  if (answer.status !== 200 || answer.json === null) return failureOf(answer);
  const state = (await readAnswer('SaveAnswer', answer.json))?.story;
  if (!state) return outdated(answer.status);
  const { fields, body } = sending.draft;
  return { kind: 'saved', version: state.version, story: { ...state, fields, body } };
}

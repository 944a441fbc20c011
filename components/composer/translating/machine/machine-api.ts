import type {
  MachineTextsRead,
  MachineTranslationAnswer,
} from '@/domain/api/translations/machine-translation';
import { read, request } from '@/components/api/request';

const path = (storyId: string) => `/api/newsroom/stories/${storyId}/machine-translation`;

/** The state of machine translation; null when it cannot be read. */
export const machineState = (storyId: string): Promise<MachineTranslationAnswer | null> =>
  read(path(storyId), 'MachineTranslationAnswer');

/** Starts a machine translation, or stops the current one; returns the reason if that fails. */
export async function changeRun(
  storyId: string,
  method: 'POST' | 'DELETE',
): Promise<MachineTranslationAnswer | string> {
  const answer = await request(path(storyId), { method, body: {}, answer: 'MachineTranslationAnswer' });
  return answer.done ? answer.data : answer.reason;
}

/** Marks machine-translated texts as reviewed, or removes the mark; returns whether that succeeded. */
export async function markRead(storyId: string, body: MachineTextsRead): Promise<boolean> {
  return (await request(`${path(storyId)}/texts`, { method: 'PUT', body })).done;
}

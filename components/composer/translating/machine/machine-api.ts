import type {
  MachineTextsRead,
  MachineTranslationAnswer,
} from '@/domain/api/translations/machine-translation';
import { read, request } from '@/components/api/request';

const path = (storyId: string) => `/api/newsroom/stories/${storyId}/machine-translation`;

/** How translating a story by machine is going; null when it cannot be read. */
export const machineState = (storyId: string): Promise<MachineTranslationAnswer | null> =>
  read(path(storyId), 'MachineTranslationAnswer');

/** Starts a translation, or stops the one that runs; else the reason why not. */
export async function changeRun(
  storyId: string,
  method: 'POST' | 'DELETE',
): Promise<MachineTranslationAnswer | string> {
  const answer = await request(path(storyId), { method, body: {}, answer: 'MachineTranslationAnswer' });
  return answer.done ? answer.data : answer.reason;
}

/** Marks machine-translated texts as read, or removes the mark; returns whether that succeeded. */
export async function markRead(storyId: string, body: MachineTextsRead): Promise<boolean> {
  return (await request(`${path(storyId)}/texts`, { method: 'PUT', body })).done;
}

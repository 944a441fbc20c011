import type {
  MachineTextsRead,
  MachineTranslationAnswer,
} from '@/domain/api/translations/machine-translation';
import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';

const path = (storyId: string) => `stories/${storyId}/machine-translation`;

/** How translating a story by machine is going; null when it cannot be read. */
export async function machineState(storyId: string): Promise<MachineTranslationAnswer | null> {
  try {
    const { status, json } = await ask('GET', path(storyId));
    return status === 200 ? await readAnswer('MachineTranslationAnswer', json) : null;
  } catch {
    return null;
  }
}

/** Starts a translation, or stops the one that runs; else the reason why not. */
export async function changeRun(
  storyId: string,
  method: 'POST' | 'DELETE',
): Promise<MachineTranslationAnswer | string> {
  try {
    const { status, json } = await ask(method, path(storyId), {});
    if (status === 200) return (await readAnswer('MachineTranslationAnswer', json)) ?? 'not-understood';
    return (await readAnswer('Problem', json))?.reason ?? 'not-understood';
  } catch {
    return 'offline';
  }
}

/** Marks texts of a machine as read, or takes that back; says whether that was done. */
export async function markRead(storyId: string, mark: MachineTextsRead): Promise<boolean> {
  try {
    return (await ask('PUT', `${path(storyId)}/texts`, mark)).status === 204;
  } catch {
    return false;
  }
}

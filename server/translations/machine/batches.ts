import type { Connection } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import type { MachineRun, RunPart } from '@/server/store/translations/machine-translations';

/** The job that translates the next texts of a run. */
export const TRANSLATE_TASK = 'translate-by-machine';

/** Limits of one request: texts, and UTF-16 units in total. */
const MAX_PARTS = 30;
const MAX_UNITS = 3000;
/** Longer texts are not sent. */
const LONGEST = 12_000;

/** Whether a text can be sent. */
export const isSendable = ({ tagged }: RunPart): boolean => tagged !== null && tagged.length <= LONGEST;

/** The texts that are translated next, after those that are done. */
export function nextBatch({ parts, done }: Pick<MachineRun, 'parts' | 'done'>): RunPart[] {
  const batch: RunPart[] = [];
  let units = 0;
  for (const part of parts.slice(done, done + MAX_PARTS)) {
    const length = part.tagged?.length ?? 0;
    if (batch.length && units + length > MAX_UNITS) break;
    batch.push(part);
    units += length;
  }
  return batch;
}

/** Queues the next texts of a run for translation, once the transaction commits. */
export async function enqueueBatch(
  { storyId, run, done }: Pick<MachineRun, 'storyId' | 'run' | 'done'>,
  connection: Connection,
): Promise<void> {
  const payload = { storyId, run, done };
  await enqueue([{ task: TRANSLATE_TASK, payload, key: `${TRANSLATE_TASK}:${run}:${done}` }], connection);
}

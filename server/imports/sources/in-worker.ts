import type { StoryItem } from '@/domain/imports/item';
import { Unreadable } from '@/domain/imports/unreadable';
import { Refused } from '@/server/problems/refused';
import type { ReadResult } from '@/server/work/tasks';

/** The item that a task reads. @throws Unreadable; Refused 503 while too much work is waiting */
export async function inWorker(read: () => Promise<ReadResult>): Promise<StoryItem> {
  const result = await read().catch((error: unknown) => {
    if (error instanceof Refused && error.reason === 'takes-too-long') throw new Unreadable('takes-too-long');
    throw error;
  });
  if ('item' in result) return result.item;
  throw new Unreadable(result.unreadable, result.place);
}

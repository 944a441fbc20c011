import type * as z from 'zod/mini';
import type { Answer, NotDone } from '@/components/api/answer';
import { sendProved } from '@/components/api/reauthentication';
import { sendOnce, type WriteMethod } from '@/components/api/send-once';

export type { Answer, NotDone, WriteMethod };

/**
 * Sends a write to the newsroom's API. Never throws: no answer is an answer too. A person who has to prove who they are
 * for it is asked, and it is sent again.
 */
export function send<Data>(
  method: WriteMethod,
  path: string,
  body: unknown,
  shape: z.ZodMiniType<Data>,
): Promise<Answer<Data>> {
  return sendProved(() => sendOnce(method, path, body, shape));
}

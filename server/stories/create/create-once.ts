import { acknowledge, lockKey, type Receipt } from '@/server/store/stories/acknowledgements';
import type { Connection } from '@/server/store/database';
import { inTransactionByKey, isSameRequest, requireSameRequest } from '../write';

/**
 * Creates a story once, however often the request is repeated; returns its id.
 * @throws Refused 422 when the key belongs to another request
 */
export function createOnce(
  { key, request }: Receipt,
  now: Date,
  make: (connection: Connection) => Promise<string>,
): Promise<string> {
  return inTransactionByKey(async connection => {
    const done = await lockKey(key, connection);
    if (done) {
      requireSameRequest(isSameRequest(done.request, { key, request }));
      return done.storyId;
    }
    const storyId = await make(connection);
    await acknowledge({ key, request, storyId, version: 1, now }, connection);
    return storyId;
  });
}

import { expect, it } from 'vitest';
import { ConcurrencyLimit } from './concurrency-limit';
import { runLimited } from './run-limited';

const never = () => new Promise<never>(() => {});

it('Work without a free slot is refused immediately with a time to retry', async () => {
  const turns = new ConcurrencyLimit(1, 0, 4000);
  void runLimited(turns, never);
  await expect(runLimited(turns, never)).rejects.toMatchObject({
    status: 503,
    reason: 'overloaded',
    detail: { retryAfter: 4 },
  });
});

it('Work whose turn comes has its result, and its own errors', async () => {
  const turns = new ConcurrencyLimit(1, 1, 4000);
  const results = await Promise.allSettled([
    runLimited(turns, async () => 'done'),
    runLimited(turns, () => Promise.reject(new Error('its own'))),
  ]);
  expect(results).toEqual([
    { status: 'fulfilled', value: 'done' },
    { status: 'rejected', reason: new Error('its own') },
  ]);
});

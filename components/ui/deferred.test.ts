import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeferredParts, loadOnce } from './deferred';

interface Parts {
  name: string;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Parts whose bundle fails to load the first few times. */
function partsAfter(failures: number) {
  let calls = 0;
  const parts: DeferredParts<Parts> = new DeferredParts(
    loadOnce(async () => {
      if (++calls <= failures) throw new Error('offline');
      parts.provide({ name: 'dialog' });
    }),
  );
  return { parts, calls: () => calls };
}

it('Deferred parts that fail to load are retried until they load', async () => {
  const { parts, calls } = partsAfter(3);
  void parts.loadUntilDone();
  await vi.advanceTimersByTimeAsync(900);
  expect([calls(), parts.current()]).toEqual([1, null]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([calls(), parts.current()]).toEqual([4, { name: 'dialog' }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls()).toBe(4);
});

it('Deferred parts wanted by two components at once are loaded once', async () => {
  const { parts, calls } = partsAfter(0);
  await Promise.all([parts.loadUntilDone(), parts.loadUntilDone()]);
  await parts.loadUntilDone();
  expect(calls()).toBe(1);
});

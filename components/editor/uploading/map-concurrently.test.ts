import { expect, it } from 'vitest';
import { mapConcurrently } from './map-concurrently';

it('inTurns starts a limited number at once, in order, and reports each result separately', async () => {
  const finish: (() => void)[] = [];
  const started: number[] = [];
  const results = mapConcurrently([0, 1, 2, 3], 2, async item => {
    started.push(item);
    await new Promise<void>(resolve => (finish[item] = resolve));
    return item * 10;
  });
  await expect.poll(() => started).toEqual([0, 1]);
  finish[1]!();
  expect(await results[1]).toBe(10);
  await expect.poll(() => started).toEqual([0, 1, 2]);
  finish[0]!();
  await expect.poll(() => started).toEqual([0, 1, 2, 3]);
  finish[2]!();
  finish[3]!();
  expect(await Promise.all(results)).toEqual([0, 10, 20, 30]);
});

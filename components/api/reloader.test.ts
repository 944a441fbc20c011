import { describe, expect, it } from 'vitest';
import { createReloader } from './reloader';

/** A read answered by the test, and a clock moved by the test. */
function stage() {
  const answers: ((done: boolean | Error) => void)[] = [];
  const timers: { ms: number; run: () => void }[] = [];
  let reads = 0;
  const reading = createReloader(
    () => {
      reads++;
      return new Promise((resolve, reject) =>
        answers.push(done => (done instanceof Error ? reject(done) : resolve(done))),
      );
    },
    (ms, run) => {
      const timer = { ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
  );
  return {
    reading,
    timers,
    reads: () => reads,
    async answer(done: boolean | Error) {
      answers.shift()!(done);
      for (let turn = 0; turn < 8; turn++) await Promise.resolve();
    },
  };
}

describe('reading after an announcement', () => {
  it('retries a lost read with growing delays until it succeeds', async () => {
    const on = stage();
    on.reading.want();
    for (const wait of [1000, 2000, 4000]) {
      await on.answer(wait === 2000 ? new Error('network') : false);
      expect(on.timers.map(({ ms }) => ms)).toEqual([wait]);
      on.timers.shift()!.run();
    }
    await on.answer(true);
    expect([on.reads(), on.timers.length]).toEqual([4, 0]);
  });

  it('reads once more after any number of announcements during a read', async () => {
    const on = stage();
    on.reading.want();
    on.reading.want();
    on.reading.want();
    expect(on.reads()).toBe(1);
    await on.answer(true);
    expect(on.reads()).toBe(2);
    await on.answer(true);
    expect(on.reads()).toBe(2);
  });

  it('never resumes after it is stopped', async () => {
    const on = stage();
    on.reading.want();
    on.reading.stop();
    await on.answer(false);
    on.reading.want();
    expect([on.reads(), on.timers.length]).toEqual([1, 0]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deferral } from './deferral';

describe('Deferred work', () => {
  let done: string[];
  let deferral: Deferral;
  beforeEach(() => {
    vi.useFakeTimers();
    done = [];
    deferral = new Deferral(20);
  });
  afterEach(() => vi.useRealTimers());

  const defer = (name: string) => deferral.run(() => void done.push(name));
  function urgentWork() {
    let end = (): void => {};
    const ended = deferral.runUrgent(() => new Promise<void>(resolve => (end = resolve)));
    return { end: () => (end(), ended) };
  }

  it('is done immediately while nothing is urgent', () => {
    defer('a');
    expect(done).toEqual(['a']);
  });

  it('is done in order as soon as nothing urgent is running', async () => {
    const [one, other] = [urgentWork(), urgentWork()];
    defer('a');
    defer('b');
    await one.end();
    expect(done).toEqual([]);
    await other.end();
    expect(done).toEqual(['a', 'b']);
    defer('c');
    expect(done).toEqual(['a', 'b', 'c']);
  });

  it('waits for 20 milliseconds at most', () => {
    void urgentWork();
    defer('a');
    vi.advanceTimersByTime(10);
    defer('b');
    expect(done).toEqual([]);
    vi.advanceTimersByTime(10);
    expect(done).toEqual(['a', 'b']);
    defer('c');
    expect(done).toEqual(['a', 'b']);
  });

  it('is not delayed by slow or failing urgent work', async () => {
    const failed = deferral.runUrgent(() => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    defer('a');
    const slow = urgentWork();
    vi.advanceTimersByTime(250);
    defer('b');
    expect(done).toEqual(['a', 'b']);
    await slow.end();
    const next = urgentWork();
    defer('c');
    expect(done).toEqual(['a', 'b']);
    await next.end();
    expect(done).toEqual(['a', 'b', 'c']);
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Renewals } from './renewals';

let renewed: string[];
let dropped: string[];
let hasPendingRequests: boolean;
let renewals: Renewals;

beforeEach(() => {
  vi.useFakeTimers();
  [renewed, dropped, hasPendingRequests] = [[], [], false];
  renewals = new Renewals(
    async name => void renewed.push(name),
    name => void dropped.push(name),
    () => hasPendingRequests,
  );
});

afterEach(() => {
  renewals.stop();
  vi.useRealTimers();
});

it('Renewals render each page once, the most requested first', async () => {
  renewals.add(['/a', '/b', '/a']);
  renewals.addFirst('/c');
  await vi.runAllTimersAsync();
  expect(renewed).toEqual(['/c', '/a', '/b']);
});

it('Renewals wait for urgent renders, but not without limit', async () => {
  hasPendingRequests = true;
  renewals.add(['/a', '/b']);
  await vi.advanceTimersByTimeAsync(150);
  expect(renewed).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(renewed).toEqual(['/a']);
  hasPendingRequests = false;
  await vi.advanceTimersByTimeAsync(50);
  expect(renewed).toEqual(['/a', '/b']);
});

it('Renewals drop pages beyond their queue, so that the next readers get new ones', async () => {
  hasPendingRequests = true;
  renewals.add(Array.from({ length: 2003 }, (_, at) => `/${at}`));
  expect(dropped).toEqual(['/2000', '/2001', '/2002']);
  renewals.stop();
  await vi.runAllTimersAsync();
  expect(renewed).toEqual([]);
});

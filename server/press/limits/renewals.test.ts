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

it('renders each page once, and those that readers asked for first', async () => {
  renewals.add(['/a', '/b', '/a']);
  renewals.addFirst('/c');
  await vi.runAllTimersAsync();
  expect(renewed).toEqual(['/c', '/a', '/b']);
});

it('lets what is waited for go first, and still gets its turn while there is always something', async () => {
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

it('gives up pages that do not fit into its queue, so that their next readers get new ones', async () => {
  hasPendingRequests = true;
  renewals.add(Array.from({ length: 2003 }, (_, at) => `/${at}`));
  expect(dropped).toEqual(['/2000', '/2001', '/2002']);
  renewals.stop();
  await vi.runAllTimersAsync();
  expect(renewed).toEqual([]);
});

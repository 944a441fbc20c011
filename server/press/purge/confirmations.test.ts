import { expect, it } from 'vitest';
import { Confirmations } from './confirmations';

const WAIT_MS = 40;
let now = 0;

function confirmations(connected: string[]): Confirmations {
  now = 0;
  return new Confirmations(
    'self',
    async () => connected,
    () => now,
    WAIT_MS,
  );
}

it('A purge is confirmed at once when no other process is alive', async () => {
  expect(await confirmations(['self']).missing('purge')).toEqual([]);
});

it('A purge reports the connected processes that have not confirmed it in time', async () => {
  const waiting = confirmations(['self', 'one', 'two']);
  const missing = waiting.missing('purge');
  waiting.confirm('one', 'purge');
  expect(await missing).toEqual(['two']);
});

it('A confirmation that arrives before the purge is awaited counts', async () => {
  const waiting = confirmations(['one']);
  waiting.confirm('one', 'purge');
  expect(await waiting.missing('purge')).toEqual([]);
});

it('A disconnected process is awaited while its last heartbeat is recent', async () => {
  const waiting = confirmations([]);
  waiting.heartbeat('lost');
  expect(await waiting.missing('purge')).toEqual(['lost']);
  now = 6000;
  expect(await waiting.missing('other purge')).toEqual([]);
});

it('A process that marks all pages as unchecked confirms only the purges that arrived before', async () => {
  const waiting = confirmations(['one']);
  waiting.arrived('before');
  waiting.confirmAll('one');
  waiting.arrived('after');
  expect(await waiting.missing('before')).toEqual([]);
  expect(await waiting.missing('after')).toEqual(['one']);
});

it('A process that has stopped is no longer awaited', async () => {
  const waiting = confirmations(['one']);
  const missing = waiting.missing('purge');
  await Promise.resolve();
  waiting.left('one');
  expect(await missing).toEqual([]);
});

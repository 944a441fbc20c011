import { afterEach, expect, it, vi } from 'vitest';
import { problemOf } from './problem-of';
import { Refused } from './refused';

afterEach(() => void vi.resetModules());

it('A refusal of another copy of the module, as the server and each bundle have one, is a refusal', async () => {
  vi.resetModules();
  const other = await import('./refused');
  expect(other.Refused).not.toBe(Refused);
  const refusal = new other.Refused(503, 'media-store-unavailable', { retryAfter: 5 });
  expect(refusal).toBeInstanceOf(Refused);
  expect(problemOf(refusal)).toEqual({ reason: 'media-store-unavailable' });
});

it('A refusal is not one of a class that extends it', () => {
  class Special extends Refused {}
  expect(new Refused(404, 'not-found')).not.toBeInstanceOf(Special);
  expect(new Special(404, 'not-found')).toBeInstanceOf(Special);
  expect(new Special(404, 'not-found')).toBeInstanceOf(Refused);
});

it.each([new Error('media-store-unavailable'), { status: 503, reason: 'x' }, null, 'refused'])(
  'An error other than a refusal is not recognised as one: %s',
  value => expect(value).not.toBeInstanceOf(Refused),
);

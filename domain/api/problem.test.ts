import { expect, it } from 'vitest';
import { Problem } from './problem';

it('is understood with reasons and details of a newer server', () => {
  const told = { reason: 'a-new-reason', limit: 5, refusals: [{ reason: 'too-new', roles: ['editor'] }] };
  expect(Problem.parse(told)).toEqual({ reason: 'a-new-reason', refusals: told.refusals });
});

it.each([
  null,
  'no',
  [],
  {},
  { reason: 5 },
  { reason: 'a', refusals: ['b'] },
  { reason: 'a', findings: [{}] },
])('%j is none', told => expect(Problem.safeParse(told).success).toBe(false));

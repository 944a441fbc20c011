import { expect, it } from 'vitest';
import { Problem } from './problem';

it('is understood with reasons and details of a newer server', () => {
  const problem = {
    reason: 'a-new-reason',
    unit: 'pages',
    refusals: [{ reason: 'too-new', roles: ['editor'] }],
  };
  expect(Problem.parse(problem)).toEqual({ reason: 'a-new-reason', refusals: problem.refusals });
});

it.each([
  null,
  'no',
  [],
  {},
  { reason: 5 },
  { reason: 'a', refusals: ['b'] },
  { reason: 'a', findings: [{}] },
])('%j is none', problem => expect(Problem.safeParse(problem).success).toBe(false));

import { expect, it } from 'vitest';
import { Problem } from './problem';

it('a problem with unknown reasons and details is accepted', () => {
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
])('%j is not accepted as a problem', problem => expect(Problem.safeParse(problem).success).toBe(false));

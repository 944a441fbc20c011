import { expect, it } from 'vitest';
import { NewPlan } from '@/domain/api/planning/plans';
import { newPlanOf, type TypedPlan } from './typed-plan';

const typed: TypedPlan = {
  ...{ editionId: 'world', deskId: null, reporterId: null, photographerId: null, priority: null },
  ...{ slug: ' night market ', day: '', deadline: '', expectedWords: '', embargoUntil: '', notes: '' },
};
const requestWith = (part: Partial<TypedPlan>) => newPlanOf({ ...typed, ...part }, 'Asia/Shanghai');

it('A plan is without what was left empty, and its times are those of the zone', () => {
  expect(requestWith({ deadline: '2026-12-03T15:00', expectedWords: '600' })).toMatchObject({
    ...{ slug: 'night market', day: null, embargoUntil: null, expectedWords: 600 },
    deadline: '2026-12-03T07:00:00.000Z',
  });
});

it.each([
  ['expectedWords', '0'],
  ['expectedWords', '-5'],
  ['expectedWords', '9999999'],
  ['day', '1999-01-01'],
  ['deadline', '1999-01-01T10:00'],
  ['embargoUntil', '20260-01-01T10:00'],
] as const)('A plan with %s %s keeps it, so that it is refused', (field, value) => {
  const refused = NewPlan.safeParse({ key: crypto.randomUUID(), ...requestWith({ [field]: value }) });
  expect(refused.error!.issues[0]!.path).toEqual([field]);
});

import { expect, it } from 'vitest';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { sampleBudgetRow } from './budget-row.fixture';
import { calendarEntries, isMovable, moveToDay } from './calendar-entries';

const zone = 'Asia/Shanghai';
const days = ['2026-11-24', '2026-11-25'];
const idsOf = (rows: BudgetRow[]) =>
  Object.fromEntries(
    [...calendarEntries(rows, days, zone)].map(([day, all]) => [day, all.map(({ id }) => id)]),
  );

it('a story is on its planned day, and on the days of its deadline, schedule and embargo', () => {
  const rows = [
    sampleBudgetRow('due', { deadline: '2026-11-24T17:00:00Z' }),
    sampleBudgetRow('both', { day: '2026-11-24', deadline: '2026-11-24T01:00:00Z' }),
    sampleBudgetRow('early', { day: '2026-11-25', deadline: '2026-11-24T02:00:00Z' }),
    sampleBudgetRow('timed', {
      stage: 'scheduled',
      scheduledFor: '2026-11-25T00:00:00Z',
      embargoUntil: '2026-11-24T03:00:00Z',
    }),
    sampleBudgetRow('out', { stage: 'published', scheduledFor: '2026-11-25T00:00:00Z' }),
    sampleBudgetRow('elsewhere', { day: '2026-12-01' }),
  ];
  expect(idsOf(rows)).toEqual({
    // 17:00 in London is the next day in Shanghai.
    '2026-11-24': ['plan-both', 'deadline-early', 'embargo-timed'],
    '2026-11-25': ['plan-early', 'plan-due', 'schedule-timed'],
  });
});

it('a move changes the day, and the deadline but not its time', () => {
  const entries = calendarEntries(
    [
      sampleBudgetRow('both', { day: '2026-11-24', deadline: '2026-11-24T01:00:00Z' }),
      sampleBudgetRow('due', { deadline: '2026-11-24T02:00:00Z' }),
      sampleBudgetRow('early', {
        day: '2026-11-25',
        deadline: '2026-11-24T03:00:00Z',
        embargoUntil: '2026-11-24T04:00:00Z',
      }),
    ],
    days,
    zone,
  );
  const [both, due, deadline, embargo] = entries.get('2026-11-24')!;
  const [early] = entries.get('2026-11-25')!;
  const to = (entry = both) => moveToDay(entry!, '2026-11-27', zone);
  expect(to()).toEqual({ day: '2026-11-27', deadline: '2026-11-27T01:00:00.000Z' });
  expect(to(due)).toEqual({ deadline: '2026-11-27T02:00:00.000Z' });
  expect(to(deadline)).toEqual({ deadline: '2026-11-27T03:00:00.000Z' });
  expect(to(early)).toEqual({ day: '2026-11-27' });
  expect([both, deadline, embargo].map(entry => isMovable(entry!))).toEqual([true, true, false]);
});

import { expect, it } from 'vitest';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { calendarEntries, isMovable, moveToDay } from './calendar-entries';

const zone = 'Asia/Shanghai';
const days = ['2026-11-24', '2026-11-25'];
const row = (id: string, more: Partial<BudgetRow>): BudgetRow => ({
  ...{ id, version: 1, slug: id, headline: '', stage: 'draft', deskId: null, editionId: 'en' },
  ...{
    edition: 'Global',
    section: '',
    reporter: null,
    deadline: null,
    day: null,
    expectedWords: null,
    length: null,
  },
  ...{ about: '' },
  ...{ embargoUntil: null, scheduledFor: null, updatedAt: 'x', hasPicture: false, live: false, versions: [] },
  ...more,
});
const idsOf = (rows: BudgetRow[]) =>
  Object.fromEntries(
    [...calendarEntries(rows, days, zone)].map(([day, all]) => [day, all.map(({ id }) => id)]),
  );

it('A story is on the day for which it is planned, and on others of which its deadline, schedule or embargo is', () => {
  const rows = [
    row('due', { deadline: '2026-11-24T17:00:00Z' }),
    row('both', { day: '2026-11-24', deadline: '2026-11-24T01:00:00Z' }),
    row('early', { day: '2026-11-25', deadline: '2026-11-24T02:00:00Z' }),
    row('timed', {
      stage: 'scheduled',
      scheduledFor: '2026-11-25T00:00:00Z',
      embargoUntil: '2026-11-24T03:00:00Z',
    }),
    row('out', { stage: 'published', scheduledFor: '2026-11-25T00:00:00Z' }),
    row('elsewhere', { day: '2026-12-01' }),
  ];
  expect(idsOf(rows)).toEqual({
    // 17:00 in London is the next day in Shanghai.
    '2026-11-24': ['plan-both', 'deadline-early', 'embargo-timed'],
    '2026-11-25': ['plan-early', 'plan-due', 'schedule-timed'],
  });
});

it('A move changes the day, and the deadline with its time of day', () => {
  const entries = calendarEntries(
    [
      row('both', { day: '2026-11-24', deadline: '2026-11-24T01:00:00Z' }),
      row('due', { deadline: '2026-11-24T02:00:00Z' }),
      row('early', {
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

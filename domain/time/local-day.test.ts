import { describe, expect, it } from 'vitest';
import { localDay, periodName, rangeOf, readPeriod } from './local-day';

const span = (year: number, month: number, day: number, zone: string) => {
  const { from, before } = rangeOf({ year, month, day }, zone);
  return [from.toISOString(), (before.getTime() - from.getTime()) / 3_600_000];
};

describe('A day', () => {
  it.each([
    ['Asia/Shanghai', 2026, 11, 24, '2026-11-23T16:00:00.000Z', 24],
    ['Asia/Kathmandu', 2026, 11, 24, '2026-11-23T18:15:00.000Z', 24],
    ['Pacific/Kiritimati', 2026, 1, 1, '2025-12-31T10:00:00.000Z', 24],
    ['Europe/Paris', 2026, 3, 29, '2026-03-28T23:00:00.000Z', 23],
    ['Europe/Paris', 2026, 10, 25, '2026-10-24T22:00:00.000Z', 25],
    ['Australia/Lord_Howe', 2026, 4, 5, '2026-04-04T13:00:00.000Z', 24.5],
    ['UTC', 2024, 2, 29, '2024-02-29T00:00:00.000Z', 24],
  ])('in %s, %i-%i-%i, begins and lasts as its clocks say', (zone, year, month, day, from, hours) => {
    expect(span(year, month, day, zone)).toEqual([from, hours]);
  });

  it('starts at one where clocks skip its midnight', () => {
    expect(span(2018, 11, 4, 'America/Sao_Paulo')).toEqual(['2018-11-04T03:00:00.000Z', 23]);
  });

  it('has no instant where a zone left it out', () => {
    expect(span(2011, 12, 30, 'Pacific/Apia')).toEqual(['2011-12-30T10:00:00.000Z', 0]);
  });

  it('starts where the day before ends, through a year of clock changes', () => {
    let [year, month, day] = [2026, 1, 1];
    let { from } = rangeOf({ year, month, day }, 'America/New_York');
    for (let number = 0; number < 365; number++) {
      const range = rangeOf({ year, month, day }, 'America/New_York');
      expect(range.from).toEqual(from);
      expect(localDay(range.from, 'America/New_York')).toBe(periodName({ year, month, day }));
      from = range.before;
      ({ year, month = 1, day = 1 } = readPeriod(localDay(from, 'America/New_York')));
    }
    expect(year).toBe(2027);
  });
});

it('A month and a year reach to the next one', () => {
  expect(rangeOf({ year: 2026, month: 12 }, 'Asia/Shanghai')).toEqual({
    from: new Date('2026-11-30T16:00:00Z'),
    before: new Date('2026-12-31T16:00:00Z'),
  });
  expect(rangeOf({ year: 2026 }, 'America/New_York')).toEqual({
    from: new Date('2026-01-01T05:00:00Z'),
    before: new Date('2027-01-01T05:00:00Z'),
  });
});

it('A period is read as it was written', () => {
  for (const name of ['2026', '2026-11', '2026-11-04']) expect(periodName(readPeriod(name))).toBe(name);
});

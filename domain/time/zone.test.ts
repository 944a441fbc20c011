import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isZone, localDay } from './local-day';
import { periodName, readPeriod } from './period';
import { rangeOf, wallTime, zonedTime } from './zone';

const ZONES = Intl.supportedValuesOf('timeZone');
const HOUR = 3_600_000;
const anyZone = fc.constantFrom(...ZONES);
const anyDay = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2100-12-31T00:00:00Z'),
  noInvalidDate: true,
});

/** Whether clocks were set back over the midnight at which a day starts, as in Moncton until 2006: it has two starts. */
function startsTwice(day: string, zone: string): boolean {
  const midnight = Temporal.PlainDate.from(day).toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map(disambiguation =>
    midnight.toZonedDateTime(zone, { disambiguation }),
  );
  return !first!.equals(second!) && first!.toPlainDateTime().equals(midnight);
}

const span = (year: number, month: number, day: number, zone: string) => {
  const { from, before } = rangeOf({ year, month, day }, zone);
  return [from.toISOString(), (before.getTime() - from.getTime()) / 3_600_000];
};

describe('a day in a time zone', () => {
  it.each([
    ['Asia/Shanghai', 2026, 11, 24, '2026-11-23T16:00:00.000Z', 24],
    ['Asia/Kathmandu', 2026, 11, 24, '2026-11-23T18:15:00.000Z', 24],
    ['Pacific/Kiritimati', 2026, 1, 1, '2025-12-31T10:00:00.000Z', 24],
    ['Europe/Paris', 2026, 3, 29, '2026-03-28T23:00:00.000Z', 23],
    ['Europe/Paris', 2026, 10, 25, '2026-10-24T22:00:00.000Z', 25],
    ['Australia/Lord_Howe', 2026, 4, 5, '2026-04-04T13:00:00.000Z', 24.5],
    ['UTC', 2024, 2, 29, '2024-02-29T00:00:00.000Z', 24],
  ])(
    'in %s, %i-%i-%i, starts at the right instant and has the right length',
    (zone, year, month, day, from, hours) => {
      expect(span(year, month, day, zone)).toEqual([from, hours]);
    },
  );

  it('starts at one when clocks skip midnight', () => {
    expect(span(2018, 11, 4, 'America/Sao_Paulo')).toEqual(['2018-11-04T03:00:00.000Z', 23]);
  });

  it('has no instant when the zone skipped it', () => {
    expect(span(2011, 12, 30, 'Pacific/Apia')).toEqual(['2011-12-30T10:00:00.000Z', 0]);
  });

  it('starts where the previous day ends, through a year of clock changes', () => {
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

it('a month and a year end where the next one starts', () => {
  expect(rangeOf({ year: 2026, month: 12 }, 'Asia/Shanghai')).toEqual({
    from: new Date('2026-11-30T16:00:00Z'),
    before: new Date('2026-12-31T16:00:00Z'),
  });
  expect(rangeOf({ year: 2026 }, 'America/New_York')).toEqual({
    from: new Date('2026-01-01T05:00:00Z'),
    before: new Date('2027-01-01T05:00:00Z'),
  });
});

describe('in every time zone from 1900 to 2100', () => {
  it('an instant is within the range of its day, and ranges follow each other without a gap', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, date) => {
        const day = readPeriod(localDay(date, zone));
        const { from, before } = rangeOf(day, zone);
        fc.pre(![periodName(day), localDay(before, zone)].some(name => startsTwice(name, zone)));
        expect(date.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(date.getTime()).toBeLessThan(before.getTime());
        expect(localDay(from, zone)).toBe(periodName(day));
        expect(localDay(before, zone) > periodName(day)).toBe(true);
        expect(rangeOf(readPeriod(localDay(before, zone)), zone).from).toEqual(before);
      }),
      { numRuns: 2000, examples: [['America/Moncton', new Date('1998-10-25T03:01:00Z')]] },
    );
  });

  it('a zoned time names the instant that it was made from', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, date) => {
        const written = zonedTime(date, zone);
        expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(new Date(written).getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
      { numRuns: 2000 },
    );
  });

  it('wall times match Intl.DateTimeFormat', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, date) => {
        const expected = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(date);
        expect(wallTime(date, zone)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('wall times around a clock change', () => {
  it.each([
    // The zone, an instant just before the change and one just after it, and the wall-clock times of both.
    ['Europe/Paris', '2026-03-29T00:59:59Z', '2026-03-29 01:59', '2026-03-29 03:00'],
    ['Europe/Paris', '2026-10-25T00:59:59Z', '2026-10-25 02:59', '2026-10-25 02:00'],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', '2026-04-05 01:59', '2026-04-05 01:30'],
    ['Australia/Lord_Howe', '2026-10-03T15:29:59Z', '2026-10-04 01:59', '2026-10-04 02:30'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29 23:59', '2011-12-31 00:00'],
    ['Africa/Casablanca', '2024-03-10T01:59:59Z', '2024-03-10 02:59', '2024-03-10 02:00'],
    ['Africa/Casablanca', '2024-04-14T01:59:59Z', '2024-04-14 01:59', '2024-04-14 03:00'],
    ['America/Toronto', '1919-03-31T04:29:59Z', '1919-03-30 23:29', '1919-03-31 00:30'],
  ])('in %s at %s: %s, then %s', (zone, last, before, after) => {
    const date = new Date(last);
    expect([wallTime(date, zone), wallTime(new Date(date.getTime() + 1000), zone)]).toEqual([before, after]);
    expect(new Date(zonedTime(date, zone))).toEqual(date);
  });

  it('a repeated hour is told apart by its offset', () => {
    const times = [0, 1].map(hours => new Date(Date.parse('2026-10-25T00:30:00Z') + hours * HOUR));
    expect(times.map(time => zonedTime(time, 'Europe/Paris'))).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
    ]);
  });
});

it.each([
  ['Asia/Shanghai', '2026-11-24T16:00:05+08:00'],
  ['Asia/Kathmandu', '2026-11-24T13:45:05+05:45'],
  ['America/New_York', '2026-11-24T03:00:05-05:00'],
  ['America/St_Johns', '2026-11-24T04:30:05-03:30'],
  ['UTC', '2026-11-24T08:00:05+00:00'],
])('the zoned time in %s has the right offset', (zone, expected) => {
  expect(zonedTime(new Date('2026-11-24T08:00:05.900Z'), zone)).toBe(expected);
});

it('an offset with seconds is written without them and names the same instant', () => {
  expect(zonedTime(new Date('1900-01-01T00:00:00Z'), 'Asia/Shanghai')).toBe('1900-01-01T08:05:00+08:05');
  expect(wallTime(new Date('1900-01-01T00:00:00Z'), 'Asia/Shanghai')).toBe('1900-01-01 08:05');
});

it('a zone is recognised by its name', () => {
  for (const zone of ['UTC', 'Asia/Shanghai', 'Australia/Lord_Howe']) expect(isZone(zone)).toBe(true);
  for (const name of ['', 'Mars/Olympus', 'Asia', '<script>']) expect(isZone(name)).toBe(false);
});

it('a period is read back as it was written', () => {
  for (const name of ['2026', '2026-11', '2026-11-04']) expect(periodName(readPeriod(name))).toBe(name);
});

it('all zones have changed their clocks at whole minutes since 1973', () => {
  for (const zone of ['America/St_Johns', ...ZONES.filter((_, place) => place % 20 === 0)]) {
    let at = Temporal.Instant.from('1973-01-01T00:00:00Z').toZonedDateTimeISO(zone);
    for (;;) {
      const next = at.getTimeZoneTransition('next');
      if (!next || next.year > 2030) break;
      expect(next.epochMilliseconds % 60_000, `${zone} ${next.toString()}`).toBe(0);
      at = next;
    }
  }
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOf, instantsOf, isWallTime, nearestInstant, wallTimeAt } from './wall-clock';

const iso = (instants: Date[]) => instants.map(at => at.toISOString());

/** The instants of a wall-clock time by Date arithmetic: none, one or two. */
function byTemporal(wallTime: string, zone: string): string[] {
  const plain = Temporal.PlainDateTime.from(wallTime);
  const [earlier, later] = (['earlier', 'later'] as const).map(disambiguation =>
    plain.toZonedDateTime(zone, { disambiguation }),
  );
  const isShown = earlier!.toPlainDateTime().equals(plain);
  if (!isShown) return [];
  const instants = new Set([earlier!, later!].map(at => at.epochMilliseconds));
  return [...instants].map(at => new Date(at).toISOString());
}

const [FROM, TO] = [Date.UTC(2011, 0, 1), Date.UTC(2013, 0, 1)];
const [HALF_HOUR_MS, DAY_MS] = [1_800_000, 86_400_000];

/** Wall-clock times: one every seven and a half hours, and every half hour around clock changes. */
function* timesOfTwoYears(zone: string): Generator<string> {
  const asClock = (at: number) => new Date(at).toISOString().slice(0, 16);
  for (let at = FROM; at < TO; at += 15 * HALF_HOUR_MS) yield asClock(at);
  let change = Temporal.Instant.fromEpochMilliseconds(FROM)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  for (; change && change.epochMilliseconds < TO; change = change.getTimeZoneTransition('next')) {
    const near = Math.floor(change.epochMilliseconds / DAY_MS) * DAY_MS;
    for (let at = near - 2 * DAY_MS; at < near + 3 * DAY_MS; at += HALF_HOUR_MS) yield asClock(at);
  }
}

describe('a wall-clock time', () => {
  it('is one instant on an ordinary day', () => {
    expect(iso(instantsOf('2026-12-01T06:00', 'Asia/Shanghai'))).toEqual(['2026-11-30T22:00:00.000Z']);
    expect(iso(instantsOf('2026-12-01T06:00', 'UTC'))).toEqual(['2026-12-01T06:00:00.000Z']);
  });

  it('does not exist in the gap when clocks go forward', () => {
    expect(instantsOf('2027-03-28T02:30', 'Europe/Paris')).toEqual([]);
    expect(instantOf({ time: '2027-03-28T02:30', zone: 'Europe/Paris' })).toEqual({
      problem: 'time-does-not-exist',
      offsets: [],
    });
  });

  it('is two instants when clocks go back, chosen by the offset', () => {
    const asked = { time: '2027-10-31T02:30', zone: 'Europe/Paris' };
    expect(iso(instantsOf(asked.time, asked.zone))).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
    ]);
    const ambiguous = { problem: 'time-is-ambiguous', offsets: [120, 60] };
    expect(instantOf(asked)).toEqual(ambiguous);
    expect(instantOf({ ...asked, offset: 90 })).toEqual(ambiguous);
    expect(instantOf({ ...asked, offset: 60 })).toEqual({ at: new Date('2027-10-31T01:30:00Z') });
  });

  const zones = ['Europe/Paris', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns', 'Asia/Tehran'];
  it.each([...zones, 'Africa/Casablanca', 'Asia/Gaza', 'Asia/Kathmandu'])(
    'names the same instants as Temporal in %s, through two years of clock changes',
    zone => {
      const wrong: string[] = [];
      for (const time of timesOfTwoYears(zone)) {
        const found = iso(instantsOf(time, zone));
        if (found.join() !== byTemporal(time, zone).join()) wrong.push(`${time}: ${found.join(' and ')}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('round-trips through the clocks of the zone', () => {
    expect(wallTimeAt(new Date('2026-11-30T22:00:59Z'), 'Asia/Shanghai')).toBe('2026-12-01T06:00');
  });

  it.each(['2026-12-01', '2026-02-30T10:00', '2026-12-01T24:00', '2026-12-01T06:00Z', '', 'x'])(
    'is not “%s”',
    text => expect(isWallTime(text)).toBe(false),
  );
});

describe('a wall-clock time without an offset', () => {
  it.each(['UTC', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Auckland'])(
    'is the same there and back in %s, all year',
    zone => {
      for (let hour = 0; hour < 366 * 24; hour += 7) {
        const shown = wallTimeAt(new Date(Date.UTC(2026, 0, 1, hour, 30)), zone);
        expect(wallTimeAt(nearestInstant(shown, zone)!, zone)).toBe(shown);
      }
    },
  );

  it('is the first of two instants, and moves forward in a gap', () => {
    const zone = 'Europe/Paris';
    expect(wallTimeAt(nearestInstant('2026-03-29T02:30', zone)!, zone)).toBe('2026-03-29T03:30');
    expect(nearestInstant('2026-10-25T02:30', zone)).toEqual(new Date('2026-10-25T00:30:00Z'));
    for (const text of ['', '2026-02-30T10:00', 'soon']) expect(nearestInstant(text, zone)).toBeNull();
  });
});

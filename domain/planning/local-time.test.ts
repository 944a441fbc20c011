import { expect, it } from 'vitest';
import { instantAt, localTime } from './local-time';

it.each(['UTC', 'Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Auckland'])(
  'A time in %s is the same there and back, all year',
  zone => {
    for (let hour = 0; hour < 366 * 24; hour += 7) {
      const at = new Date(Date.UTC(2026, 0, 1, hour, 30));
      expect(localTime(instantAt(localTime(at, zone), zone)!, zone)).toBe(localTime(at, zone));
    }
  },
);

it('Clocks that are changed leave a time out and show another twice', () => {
  const zone = 'Europe/Paris';
  expect(localTime(instantAt('2026-03-29T02:30', zone)!, zone)).toBe('2026-03-29T03:30');
  expect(instantAt('2026-10-25T02:30', zone)).toEqual(new Date('2026-10-25T00:30:00Z'));
  expect(instantAt('2026-11-24T17:30', 'Asia/Shanghai')).toEqual(new Date('2026-11-24T09:30:00Z'));
  expect(instantAt('', zone)).toBeNull();
});

import { expect, it } from 'vitest';
import { ownZone } from '@/components/ui/time/browser-zone';
import { ownScheduledTime, proposedTime, scheduledTime, untilWords } from './schedule-times';

const at = new Date('2026-11-30T22:00:00Z');
const now = new Date('2026-11-25T08:00:00Z');

it.each([
  ['en', 'Asia/Shanghai', 'Tue 1 Dec, 06:00'],
  ['en', 'Europe/Paris', 'Mon 30 Nov, 23:00'],
  ['fr', 'Europe/Paris', 'lun. 30 nov., 23:00'],
  ['zh-Hans', 'Asia/Shanghai', '12月1日周二 06:00'],
])('the scheduled time in %s in the zone %s is %s', (lang, zone, said) =>
  expect(scheduledTime(at, zone, lang, now)).toBe(said),
);

it('a scheduled time includes another year', () => {
  expect(scheduledTime(new Date('2027-10-31T01:30:00Z'), 'Europe/Paris', 'en', now)).toBe(
    'Sun, 31 Oct 2027, 02:30',
  );
});

it('the time of a step is in the own zone, which is named where another was chosen', () => {
  const iso = at.toISOString();
  const time = scheduledTime(at, ownZone(), 'en', now);
  expect(ownScheduledTime(iso, ownZone(), 'en', now)).toBe(time);
  const name = ownZone().replaceAll('_', ' ');
  expect(ownScheduledTime(iso, 'Pacific/Kiritimati', 'en', now)).toBe(`${time} (${name})`);
});

const proposed = (facts: Partial<Parameters<typeof proposedTime>[0]>) =>
  proposedTime({ step: 'schedule', now, embargoUntil: null, publishAt: null, ...facts }).toISOString();

it('the proposed time of publishing is the next full hour but one, or the end of a later embargo', () => {
  expect(proposed({})).toBe('2026-11-25T10:00:00.000Z');
  expect(proposed({ embargoUntil: '2026-11-25T09:30:00Z' })).toBe('2026-11-25T10:00:00.000Z');
  expect(proposed({ embargoUntil: '2026-11-25T18:30:20Z' })).toBe('2026-11-25T18:31:00.000Z');
});

it('the proposed time of unpublishing is an hour after publishing at least', () => {
  const step = 'schedule-unpublish';
  expect(proposed({ step, embargoUntil: '2026-11-26T00:00:00Z' })).toBe('2026-11-25T10:00:00.000Z');
  expect(proposed({ step, publishAt: '2026-11-26T05:30:00Z' })).toBe('2026-11-26T07:00:00.000Z');
});

it.each([
  [6 * 24 * 60 + 300, 'in 6 days'],
  [90, 'in 1 hour'],
  [12, 'in 12 minutes'],
])('the time until a step in %i minutes is %s', (minutes, said) =>
  expect(untilWords(new Date(at.getTime() + minutes * 60_000), at, 'en')).toBe(said),
);

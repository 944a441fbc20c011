import { expect, it } from 'vitest';
import { nextRetentionRun, RETENTION_KINDS, RETENTION_RULES } from './retention';

it.each([
  ['2026-11-28T03:19:59Z', '2026-11-28T03:20:00.000Z'],
  ['2026-11-28T03:20:00Z', '2026-11-29T03:20:00.000Z'],
  ['2026-12-31T12:00:00Z', '2027-01-01T03:20:00.000Z'],
])('the next retention run after %s is at %s', (now, next) => {
  expect(nextRetentionRun(new Date(now)).toISOString()).toBe(next);
});

it.each(RETENTION_KINDS)('the default retention of %s is within its limits', kind => {
  const { default: days, least, most, forGood } = RETENTION_RULES[kind];
  expect(least).toBeLessThan(most);
  if (days === null) expect(forGood).toBe(true);
  else expect(days >= least && days <= most).toBe(true);
});

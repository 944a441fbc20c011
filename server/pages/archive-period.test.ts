import { expect, it } from 'vitest';
import { archivePeriod } from './archive-period';

it.each([
  ['', {}],
  ['2026', { year: 2026 }],
  ['2026/11', { year: 2026, month: 11 }],
  ['2026/11/24', { year: 2026, month: 11, day: 24 }],
  ['2024/02/29', { year: 2024, month: 2, day: 29 }],
])('The address /archive/%s is an archive period', (path, period) => {
  expect(archivePeriod(path.split('/').filter(Boolean))).toEqual(period);
});

it.each(['2026/13', '2026/1', '2026/02/30', '2025/02/29', '0026', '2026/11/24/1', 'x', '2026/11/2'])(
  'The address /archive/%s is no archive period',
  path => expect(archivePeriod(path.split('/'))).toBeNull(),
);

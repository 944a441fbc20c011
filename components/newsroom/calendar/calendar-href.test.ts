import { expect, it } from 'vitest';
import { neighbour } from './calendar-href';

it.each([
  ['2026-11-24', 'week', '2026-11-17', '2026-12-01'],
  ['2026-11-24', 'month', '2026-10-31', '2026-12-01'],
  ['2026-01-31', 'month', '2025-12-31', '2026-02-01'],
  ['2026-12-31', 'month', '2026-11-30', '2027-01-01'],
] as const)('From %s, the %s before has %s and the one after %s', (anchor, span, before, after) => {
  const shown = { anchor, span, days: [] };
  expect([neighbour(shown, -1), neighbour(shown, 1)]).toEqual([before, after]);
});

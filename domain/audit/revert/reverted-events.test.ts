import { expect, it } from 'vitest';
import { EVENT_KINDS } from '../events';
import { REVERTED_SUBJECTS } from './acts';
import { LEFT_KINDS, LEFT_REASONS, leftReason, REVERTED_EVENTS } from './reverted-events';

it.each(EVENT_KINDS)(
  'event kind %s is reverted, listed as left with a reason, or needs no reverting',
  kind => {
    expect(Object.keys(REVERTED_EVENTS)).toContain(kind);
    const reverted = REVERTED_EVENTS[kind];
    if (reverted && 'left' in reverted) expect(LEFT_KINDS).toContain(kind);
    else expect(LEFT_KINDS).not.toContain(kind);
  },
);

it('every subject of a revert has an event kind, and every reason for leaving an event is used', () => {
  const found = EVENT_KINDS.flatMap(kind => {
    const reverted = REVERTED_EVENTS[kind];
    return reverted && 'reverts' in reverted ? [reverted.reverts] : [];
  });
  expect(new Set(found)).toEqual(new Set(REVERTED_SUBJECTS));
  expect(new Set(LEFT_KINDS.map(leftReason))).toEqual(new Set(LEFT_REASONS));
});

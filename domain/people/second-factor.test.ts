import { describe, expect, it } from 'vitest';
import { ROLES } from '@/domain/roles';
import { asksMore, SECOND_FACTOR_FOR, secondFactorState } from './second-factor';
import { ADMIN_SESSION, sessionEnds } from './session-bounds';

const now = new Date('2026-11-27T09:00:00Z');
const later = new Date('2026-11-28T09:00:00Z');
const grantsOf = (role: (typeof ROLES)[number]) => [{ role, editionId: 'edition', deskId: null }];

describe('the second factor', () => {
  const required: Record<(typeof SECOND_FACTOR_FOR)[number], string[]> = {
    nobody: [],
    admins: ['admin'],
    producers: ['editor', 'producer', 'admin'],
    everyone: [...ROLES],
  };
  for (const secondFactorFor of SECOND_FACTOR_FOR)
    it.each(ROLES)(`is required by the rule ${secondFactorFor} for the right roles: %s`, role => {
      const state = (hasSecondFactor: boolean, secondFactorDueAt: Date | null) =>
        secondFactorState(
          { grants: grantsOf(role), hasSecondFactor },
          { secondFactorFor, secondFactorDueAt },
          now,
        );
      const isRequired = required[secondFactorFor].includes(role);
      expect(state(true, null)).toEqual({ kind: 'in-place' });
      expect(state(false, null).kind).toBe(isRequired ? 'missing' : 'not-needed');
      expect(state(false, now).kind).toBe(isRequired ? 'missing' : 'not-needed');
      expect(state(false, later)).toEqual(isRequired ? { kind: 'due', at: later } : { kind: 'not-needed' });
    });

  it('is required of more people by a stricter rule', () => {
    expect(asksMore('everyone', 'admins')).toBe(true);
    expect(asksMore('admins', 'admins')).toBe(false);
    expect(asksMore('nobody', 'everyone')).toBe(false);
  });
});

describe('the end of a session', () => {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  it.each(ROLES)('of a %s follows the rules of the role', role => {
    const ends = sessionEnds(grantsOf(role), { sessionIdleHours: 24, sessionDays: 14 }, now);
    const { idleHours, days } = role === 'admin' ? ADMIN_SESSION : { idleHours: 24, days: 14 };
    expect(ends).toEqual({ idleExpiresAt: hours(idleHours), expiresAt: hours(days * 24) });
  });
  it('can be earlier for admins, and the idle time never exceeds the session', () => {
    const rule = { sessionIdleHours: 100, sessionDays: 2 };
    expect(sessionEnds(grantsOf('editor'), rule, now)).toEqual({
      idleExpiresAt: hours(48),
      expiresAt: hours(48),
    });
    const strict = sessionEnds(grantsOf('admin'), { sessionIdleHours: 1, sessionDays: 1 }, now);
    expect(strict).toEqual({ idleExpiresAt: hours(1), expiresAt: hours(24) });
  });
});

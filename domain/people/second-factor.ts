import { ROLES, type Role } from '@/domain/roles';
import type { Grant } from './permissions';

/** The kinds of second factor; an identity provider's is verified in each session. */
export const SECOND_FACTORS = ['passkey', 'app', 'provider'] as const;

/** The people who must have a second factor. */
export const SECOND_FACTOR_FOR = ['nobody', 'admins', 'producers', 'everyone'] as const;
export type SecondFactorFor = (typeof SECOND_FACTOR_FOR)[number];

const REQUIRED_ROLES: Record<SecondFactorFor, readonly Role[]> = {
  nobody: [],
  admins: ['admin'],
  producers: ['producer', 'editor', 'admin'],
  everyone: ROLES,
};

/** The days for setting one up after it is first required. */
export const SECOND_FACTOR_GRACE_DAYS = 7;

/** The rule of a paper, and the end of its grace period. */
export interface SecondFactorRule {
  secondFactorFor: SecondFactorFor;
  secondFactorDueAt: Date | null;
}

/**
 * Whether a person needs a second factor: they have one, they do not need one, they need one from a given
 * time, or now.
 */
export type SecondFactorState =
  | { kind: 'in-place' }
  | { kind: 'not-needed' }
  | { kind: 'due'; at: Date }
  | { kind: 'missing' };

/** The state of a person under their paper's rule. */
export function secondFactorState(
  person: { grants: Grant[]; hasSecondFactor: boolean },
  { secondFactorFor, secondFactorDueAt }: SecondFactorRule,
  now: Date,
): SecondFactorState {
  if (person.hasSecondFactor) return { kind: 'in-place' };
  const required = REQUIRED_ROLES[secondFactorFor];
  if (!person.grants.some(({ role }) => required.includes(role))) return { kind: 'not-needed' };
  return secondFactorDueAt && secondFactorDueAt > now
    ? { kind: 'due', at: secondFactorDueAt }
    : { kind: 'missing' };
}

/** Whether a rule applies to more people than another. */
export function asksMore(rule: SecondFactorFor, before: SecondFactorFor): boolean {
  return SECOND_FACTOR_FOR.indexOf(rule) > SECOND_FACTOR_FOR.indexOf(before);
}

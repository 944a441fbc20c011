import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import * as z from 'zod/mini';
import { SECOND_FACTOR_FOR } from '@/domain/people/second-factor';
import { SESSION_RULE_BOUNDS } from '@/domain/people/session-bounds';
import { isRecord } from '@/domain/is-record';

/** An authenticator app during setup: its secret as a picture and as text, and a token to confirm a code. */
export const NewTotpAnswer = z.object({ secret: z.string(), picture: z.string(), sealed: z.string() });
export type NewTotpAnswer = z.infer<typeof NewTotpAnswer>;

/** Recovery codes, returned once; null when the person already has some. */
export const RecoveryCodesAnswer = z.object({ recoveryCodes: z.nullable(z.array(z.string())) });

const hasChallenge = (value: unknown) => isRecord(value) && typeof value.challenge === 'string';

/** The options for creating a passkey in a browser. */
export const NewPasskeyOptions = z.custom<PublicKeyCredentialCreationOptionsJSON>(hasChallenge);

/** The options for using a passkey in a browser. */
export const PasskeyOptions = z.custom<PublicKeyCredentialRequestOptionsJSON>(hasChallenge);

const { sessionIdleHours, sessionDays } = SESSION_RULE_BOUNDS;
const whole = (bounds: { least: number; most: number }) =>
  z.int().check(z.minimum(bounds.least), z.maximum(bounds.most));

/** Who must use a second factor, and how long sessions last, as set by an admin. */
export const SecurityChange = z.strictObject({
  secondFactorFor: z.enum(SECOND_FACTOR_FOR),
  sessionIdleHours: whole(sessionIdleHours),
  sessionDays: whole(sessionDays),
  codeOnNewDevice: z.boolean(),
});
export type SecurityChange = z.infer<typeof SecurityChange>;

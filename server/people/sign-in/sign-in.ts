import { cookies } from 'next/headers';
import { z } from 'zod';
import { recordFailedSignIn, recordThrottledSignIn } from '@/server/events/record';
import { networkOf } from '@/server/http/network-address';
import { wellFormed, wellFormedText } from '@/server/problems/well-formed';
import { logger } from '@/server/log';
import {
  ATTEMPT_LIMITS,
  countAttempt,
  resetAttempts,
  refundAttempt,
  type Attempt,
} from '@/server/store/people/attempts';
import { loadCredentials } from '@/server/store/people/people';
import { noSecondStepCookie, readSecondStep, secondStepCookieName } from '../sign-on/second-step';
import { startSession } from './start-session';
import { deviceCookieName, knownDevice } from './known-device';
import { passwordMatches, passwordsWork } from '../passwords/passwords';
import { takeEmailedCode } from '../new-device/codes';
import { attemptCookie, attemptCookieName, needsEmailedCode, sendSignInCode } from '../new-device/new-device';
import { takeCode } from '../second-factor/codes';
import { PasskeyUsed, personOfPasskey } from '../second-factor/passkeys';
import { parseUrl } from '@/domain/web-address';

const TOO_MANY = 'too-many-attempts';
/** The password is correct, and a code is required. */
const CODE_NEEDED = 'second-factor';
/** The password is correct, and the code is wrong. */
const WRONG_CODE = 'wrong-second-factor-code';
/** The operator has turned off sign-in with passwords. */
const NO_PASSWORDS = 'password-sign-in-is-off';
/** Signing in at the provider was too long ago. */
const STEP_IS_OVER = 'second-step-is-over';
/** The password is correct, and a code was sent by email. */
const EMAILED_CODE_NEEDED = 'emailed-code';
/** Too many people are signing in. */
const OVERLOADED = 'overloaded';
const UNAVAILABLE = 'unavailable';
const SAID = new Set([
  TOO_MANY,
  OVERLOADED,
  CODE_NEEDED,
  WRONG_CODE,
  EMAILED_CODE_NEEDED,
  NO_PASSWORDS,
  STEP_IS_OVER,
]);

// next-auth may pass objects instead of texts.
const Credentials = z.object({
  email: z
    .string()
    .max(320)
    .transform(email => wellFormedText(email).trim().toLowerCase()),
  password: z.string().max(1000),
  code: z.string().max(40).default(''),
});

type Headers = Record<string, unknown>;

const networkAttempt = (headers: Headers): Attempt => ({
  limit: 'sign-in-network',
  by: networkOf(String(headers['x-network-address'])),
});

const userAgentOf = (headers: Headers) => String(headers['user-agent'] ?? '');

/**
 * Checks a password and, for a person with a second factor, a code, or an emailed code in an unknown browser without
 * one; then starts a session. Until the password is correct, the result reveals neither whether the person exists nor
 * their factors.
 * @returns the session's id for the cookie, or null when address and password do not match
 * @throws Error 'too-many-attempts', 'second-factor', 'emailed-code', 'wrong-second-factor-code' or
 *   'password-sign-in-is-off'; Refused 503 `overloaded` while too many people are signing in
 */
export async function signIn(input: unknown, headers: Headers = {}): Promise<string | null> {
  if (!passwordsWork()) throw new Error(NO_PASSWORDS);
  const parsed = Credentials.safeParse(input);
  if (!parsed.success) return null;
  const { email, password, code } = parsed.data;
  const now = new Date();
  const device = knownDevice((await cookies()).get(deviceCookieName())?.value, email, now);
  const network = networkAttempt(headers);
  const account: Attempt = device
    ? { limit: 'sign-in-device', by: device }
    : { limit: 'sign-in-account', by: email };
  if (!(await countAttempt(network, account))) {
    await recordThrottledSignIn(email, now);
    throw new Error(TOO_MANY);
  }
  const person = await loadCredentials({ email });
  const right = await passwordMatches(person?.passwordHash ?? null, password);
  if (!person || !right || person.deactivatedAt) {
    await recordFailedSignIn(person?.id ?? null, now);
    return null;
  }
  await Promise.all([resetAttempts(account), refundAttempt(network)]);
  if (person.hasSecondFactor) {
    if (!code) throw new Error(CODE_NEEDED);
    await requireCode(person.id, code, now, device);
  } else if (!device && (await needsEmailedCode())) await requireEmailedCode(person.id, code, now);
  const userAgent = userAgentOf(headers);
  return startSession(person, { by: 'password', withSecondFactor: person.hasSecondFactor, userAgent, now });
}

/** Consumes a code of a person. @throws Error 'wrong-second-factor-code' or 'too-many-attempts' */
async function requireCode(personId: string, code: string, now: Date, device: string | null): Promise<void> {
  const outcome = await takeCode(personId, code, now, device);
  if (outcome === 'right') return;
  await recordFailedSignIn(personId, now);
  throw new Error(outcome === 'wrong' ? WRONG_CODE : TOO_MANY);
}

/** Consumes a code that was sent by email, or sends one. @throws Error 'emailed-code' or 'wrong-second-factor-code' */
async function requireEmailedCode(personId: string, code: string, now: Date): Promise<void> {
  const jar = await cookies();
  const attempt = jar.get(attemptCookieName())?.value;
  if (!code || !attempt) {
    const { name, value, options } = attemptCookie();
    if (!attempt) jar.set(name, value, options);
    await sendSignInCode(personId, attempt ?? value, now);
    throw new Error(EMAILED_CODE_NEEDED);
  }
  if (await takeEmailedCode(personId, { attempt, typed: code }, now)) return;
  await recordFailedSignIn(personId, now);
  throw new Error(WRONG_CODE);
}

/**
 * Checks the response of a passkey, which is both factors: possession of a device, and its PIN or biometrics.
 * @returns the session's id for the cookie, or null for an invalid response
 * @throws Error 'too-many-attempts'
 */
export async function signInByPasskey(input: unknown, headers: Headers = {}): Promise<string | null> {
  const answer = z.object({ answer: z.string().max(20_000) }).safeParse(input).data?.answer;
  const used = PasskeyUsed.safeParse(answer && wellFormed(jsonOf(answer))).data;
  if (!used) return null;
  const now = new Date();
  const network = networkAttempt(headers);
  if (!(await countAttempt(network))) throw new Error(TOO_MANY);
  const personId = await personOfPasskey(used, now);
  const person = personId && (await loadCredentials({ id: personId }));
  if (!person || person.deactivatedAt) {
    await recordFailedSignIn(personId, now, { by: 'passkey' });
    return null;
  }
  await refundAttempt(network);
  return startSession(person, {
    by: 'passkey',
    withSecondFactor: true,
    userAgent: userAgentOf(headers),
    now,
  });
}

/**
 * Checks the code of a person who signed in at the identity provider before, and starts a session.
 * @returns the session's id for the cookie, or null for an invalid code
 * @throws Error 'too-many-attempts', 'wrong-second-factor-code' or 'second-step-is-over'
 */
export async function finishSignOn(input: unknown, headers: Headers = {}): Promise<string | null> {
  const code = z.object({ code: z.string().min(1).max(40) }).safeParse(input).data?.code;
  if (!code) return null;
  const now = new Date();
  const jar = await cookies();
  const step = readSecondStep(jar.get(secondStepCookieName())?.value, now);
  const person = step && (await loadCredentials({ id: step.personId }));
  if (!person || person.deactivatedAt) throw new Error(STEP_IS_OVER);
  await requireCode(person.id, code, now, null);
  const { name, value, options } = noSecondStepCookie();
  jar.set(name, value, options);
  return startSession(person, {
    ...{ by: 'provider', withSecondFactor: true, userAgent: userAgentOf(headers), now },
    ...(step.provedAt && { provedAt: step.provedAt }),
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An error without internal details: next-auth puts its message into an address. */
export function publicError(error: unknown): never {
  if (error instanceof Error && SAID.has(error.message)) throw error;
  logger.error(error, 'could not sign in');
  throw new Error(UNAVAILABLE);
}

const RETRY_AFTER_SECONDS = 20;

/** The status of sign-ins that were not attempted, and after how many seconds to retry. */
const NOT_TRIED: Record<string, { status: number; retryAfter: number }> = {
  [TOO_MANY]: { status: 429, retryAfter: ATTEMPT_LIMITS['sign-in-account'].duration },
  [OVERLOADED]: { status: 503, retryAfter: RETRY_AFTER_SECONDS },
  [UNAVAILABLE]: { status: 503, retryAfter: RETRY_AFTER_SECONDS },
};

/**
 * next-auth answers 401 to a sign-in that was not attempted; this changes it to 429 or 503 with `Retry-After` (RFC
 * 9110, 10.2.3).
 */
export async function withRetryAfter(response: Response): Promise<Response> {
  if (response.status !== 401) return response;
  const { url } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { url?: unknown };
  const error = parseUrl(String(url))?.searchParams.get('error') ?? '';
  const answer = Object.hasOwn(NOT_TRIED, error) ? NOT_TRIED[error] : null;
  if (!answer) return response;
  const headers = new Headers(response.headers);
  headers.set('retry-after', String(answer.retryAfter));
  return new Response(response.body, { status: answer.status, headers });
}

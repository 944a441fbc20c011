import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { recordFailedSignIn, recordThrottledSignIn, signOut } from '@/server/audit/record';
import { SESSION_RULE_BOUNDS } from '@/domain/people/session-bounds';
import { networkOf } from '@/server/http/network-of';
import { wellFormed, wellFormedText } from '@/server/http/well-formed';
import { logger } from '@/server/log';
import {
  ATTEMPT_LIMITS,
  countAttempt,
  forgetAttempts,
  uncountAttempt,
  type Attempt,
} from '@/server/store/people/attempts';
import { loadCredentials } from '@/server/store/people/people';
import { beginSession } from './begin-session';
import { deviceCookieName, knownDevice } from './known-device';
import { passwordMatches } from './passwords';
import { takeCode } from './second-factor/codes';
import { PasskeyUsed, personOfPasskey } from './second-factor/passkeys';
import { hashSessionId, secureCookies } from './session-cookie';

/** The cookie outlives every session; the row ends it. */
const COOKIE_SECONDS = SESSION_RULE_BOUNDS.sessionDays.most * 24 * 3600;

const TOO_MANY = 'too-many-attempts';
/** The password is right, and a code is asked for. */
const CODE_NEEDED = 'second-factor';
/** The password is right, and the code is not. */
const WRONG_CODE = 'wrong-second-factor-code';
const SAID = new Set([TOO_MANY, CODE_NEEDED, WRONG_CODE]);

// next-auth may hand over objects where texts belong.
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
 * Checks a password, and a code of a person who has a second factor, and begins a session. Until the password is right,
 * nothing says whether there is such a person, or what they have.
 * @returns the session's id for the cookie, or null when address and password do not go together
 * @throws Error 'too-many-attempts', 'second-factor' or 'wrong-second-factor-code'
 */
async function signIn(given: unknown, headers: Headers = {}): Promise<string | null> {
  const parsed = Credentials.safeParse(given);
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
  await Promise.all([forgetAttempts(account), uncountAttempt(network)]);
  if (person.hasSecondFactor) {
    if (!code) throw new Error(CODE_NEEDED);
    const outcome = await takeCode(person.id, code, now, device);
    if (outcome !== 'right') {
      await recordFailedSignIn(person.id, now);
      throw new Error(outcome === 'wrong' ? WRONG_CODE : TOO_MANY);
    }
  }
  const userAgent = userAgentOf(headers);
  return beginSession(person, { by: 'password', withSecondFactor: person.hasSecondFactor, userAgent, now });
}

/**
 * Checks the answer of a passkey, which is both factors: a device that the person has, opened by what they know or are.
 * @returns the session's id for the cookie, or null for an answer that is not one
 * @throws Error 'too-many-attempts'
 */
async function signInByPasskey(given: unknown, headers: Headers = {}): Promise<string | null> {
  const answer = z.object({ answer: z.string().max(20_000) }).safeParse(given).data?.answer;
  const used = PasskeyUsed.safeParse(answer && wellFormed(jsonOf(answer))).data;
  if (!used) return null;
  const now = new Date();
  const network = networkAttempt(headers);
  if (!(await countAttempt(network))) throw new Error(TOO_MANY);
  const personId = await personOfPasskey(used, now);
  const person = personId && (await loadCredentials({ id: personId }));
  if (!person || person.deactivatedAt) return null;
  await uncountAttempt(network);
  return beginSession(person, {
    by: 'passkey',
    withSecondFactor: true,
    userAgent: userAgentOf(headers),
    now,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** next-auth puts the message of an error into an address, so that it must say nothing of the inside. */
function publicError(error: unknown): never {
  if (error instanceof Error && SAID.has(error.message)) throw error;
  logger.error(error, 'could not sign in');
  throw new Error('unavailable');
}

/** next-auth carries the session's id and nothing else; who that is, is read from the database at every request. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
  cookies: secureCookies(process.env.PUBLIC_URL),
  pages: { signIn: '/newsroom/sign-in', error: '/newsroom/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
      async authorize(credentials, request) {
        const id = await signIn(credentials, request.headers).catch(publicError);
        return id === null ? null : { id };
      },
    }),
    CredentialsProvider({
      id: 'passkey',
      credentials: { answer: { type: 'text' } },
      async authorize(credentials, request) {
        const id = await signInByPasskey(credentials, request.headers).catch(publicError);
        return id === null ? null : { id };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => ({ sessionId: user?.id ?? token.sessionId }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sessionId === 'string') await signOut(hashSessionId(token.sessionId), new Date());
    },
  },
};

/** next-auth answers 401 to a sign-in that was not tried; this answers 429, and when it can be (RFC 6585, 4). */
export async function withRetryAfter(response: Response): Promise<Response> {
  if (response.status !== 401) return response;
  const { url } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { url?: unknown };
  if (typeof url !== 'string' || !url.endsWith(`error=${TOO_MANY}`)) return response;
  const headers = new Headers(response.headers);
  headers.set('retry-after', String(ATTEMPT_LIMITS['sign-in-account'].duration));
  return new Response(response.body, { status: 429, headers });
}

import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { recordFailedSignIn, recordThrottledSignIn, signOut } from '@/server/audit/record';
import { passwordMatches } from './passwords';
import { logger } from '@/server/log';
import { hashSessionId, secureCookies, sessionInJar } from './session-cookie';
import { networkOf } from '@/server/http/network-of';
import {
  ATTEMPT_LIMITS,
  countAttempt,
  forgetAttempts,
  uncountAttempt,
  type Attempt,
} from '@/server/store/people/attempts';
import { deviceCookie, deviceCookieName, knownDevice } from './known-device';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { loadCredentials } from '@/server/store/people/people';
import { deleteSession, insertSession } from '@/server/store/people/sessions';
import { wellFormedText } from '@/server/http/well-formed';

/** A session ends after this time however busy, and sooner when idle. */
const SESSION_SECONDS = 30 * 24 * 3600;

const TOO_MANY = 'too-many-attempts';

// next-auth may hand over objects where texts belong.
const Credentials = z.object({
  email: z
    .string()
    .max(320)
    .transform(email => wellFormedText(email).trim().toLowerCase()),
  password: z.string().max(1000),
});

/**
 * Checks a password and creates a session.
 * @returns the session's id for the cookie, or null when they do not go together
 * @throws Error 'too-many-attempts'
 */
async function signIn(given: unknown, headers: Record<string, unknown> = {}): Promise<string | null> {
  const parsed = Credentials.safeParse(given);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const now = new Date();
  const jar = await cookies();
  const device = knownDevice(jar.get(deviceCookieName())?.value, email, now);
  const network: Attempt = { limit: 'sign-in-network', by: networkOf(String(headers['x-network-address'])) };
  const account: Attempt = device
    ? { limit: 'sign-in-device', by: device }
    : { limit: 'sign-in-account', by: email };
  if (!(await countAttempt(network, account))) {
    await recordThrottledSignIn(email, now);
    throw new Error(TOO_MANY);
  }
  const person = await loadCredentials(email);
  const right = await passwordMatches(person?.passwordHash ?? null, password);
  if (!person || !right || person.deactivatedAt) {
    await recordFailedSignIn(person?.id ?? null, now);
    return null;
  }
  await Promise.all([forgetAttempts(account), uncountAttempt(network)]);
  const { name, value, options } = deviceCookie(email, now);
  jar.set(name, value, options);
  const before = await sessionInJar(jar);
  const id = randomBytes(32).toString('base64url');
  await inTransaction(async connection => {
    const agent = String(headers['user-agent'] ?? '').slice(0, 300);
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
    // The one before it in this browser could no longer be ended from there.
    if (before) await deleteSession(before, connection);
    await insertSession(
      { idHash: hashSessionId(id), personId: person.id, device: agent, now, expiresAt },
      connection,
    );
    await insertEvent({ kind: 'person.sign-in', personId: person.id, at: now }, connection);
  });
  return id;
}

/** next-auth puts the message of an error into an address, so that it must say nothing of the inside. */
function publicError(error: unknown): never {
  if (error instanceof Error && error.message === TOO_MANY) throw error;
  logger.error(error, 'could not sign in');
  throw new Error('unavailable');
}

/** next-auth carries the session's id and nothing else; who that is, is read from the database at every request. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  cookies: secureCookies(process.env.PUBLIC_URL),
  pages: { signIn: '/newsroom/sign-in', error: '/newsroom/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(credentials, request) {
        const id = await signIn(credentials, request.headers).catch(publicError);
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

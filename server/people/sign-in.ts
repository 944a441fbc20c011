import { randomBytes } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { passwordMatches } from './passwords';
import { logger } from '@/server/log';
import { hashSessionId, secureCookies } from './session-cookie';
import { countAttempt, deleteAttempt } from '@/server/store/people/attempts';
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
  const network = typeof headers['x-network-address'] === 'string' ? headers['x-network-address'] : 'unknown';
  if (!(await countAttempt(email, network))) throw new Error(TOO_MANY);
  const person = await loadCredentials(email);
  const right = await passwordMatches(person?.passwordHash ?? null, password);
  if (!person || !right || person.deactivatedAt) return null;
  await deleteAttempt(email, network);
  const id = randomBytes(32).toString('base64url');
  const now = new Date();
  await inTransaction(async connection => {
    const device = String(headers['user-agent'] ?? '').slice(0, 300);
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
    await insertSession(
      { idHash: hashSessionId(id), personId: person.id, device, now, expiresAt },
      connection,
    );
    await insertEvent({ kind: 'person.sign-in', personId: person.id, at: now, data: { device } }, connection);
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
      if (typeof token?.sessionId === 'string') await deleteSession(hashSessionId(token.sessionId));
    },
  },
};

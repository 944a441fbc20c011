import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { signOut } from '@/server/events/record';
import { SESSION_RULE_BOUNDS } from '@/domain/people/session-bounds';
import { logger } from '@/server/log';
import { readSettings } from '@/server/settings';
import { hashSessionId, secureCookies } from '../session-cookie';
import { PROVIDER, providerOf } from '../sign-on/provider';
import { signInByProvider } from './provider-sign-in';
import { finishSignOn, publicError, signIn, signInByPasskey } from './sign-in';

/** The cookie outlives every session; the row ends it. */
const COOKIE_SECONDS = SESSION_RULE_BOUNDS.sessionDays.most * 24 * 3600;

type Verb = (input: unknown, headers?: Record<string, unknown>) => Promise<string | null>;

/** A sign-in provider for the fields of a form; the function returns the session's id. */
const byForm = (id: string, fields: string[], verb: Verb) =>
  CredentialsProvider({
    id,
    credentials: Object.fromEntries(fields.map(field => [field, { type: 'text' }])),
    async authorize(credentials, request) {
      const sessionId = await verb(credentials, request.headers).catch(publicError);
      return sessionId === null ? null : { id: sessionId };
    },
  });

/** next-auth carries only the session's id; its person is read from the database at every request. */
export function authOptions(): NextAuthOptions {
  const { signOn } = readSettings();
  return {
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    cookies: secureCookies(process.env.PUBLIC_URL),
    pages: { signIn: '/newsroom/sign-in', error: '/newsroom/sign-in' },
    providers: [
      byForm('credentials', ['email', 'password', 'code'], signIn),
      byForm('passkey', ['answer'], signInByPasskey),
      byForm('second-step', ['code'], finishSignOn),
      ...(signOn ? [providerOf(signOn)] : []),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== PROVIDER || !signOn) return true;
        const came = await signInByProvider(profile, signOn).catch(publicError);
        if ('leadsTo' in came) return came.leadsTo;
        user.id = came.sessionId;
        return true;
      },
      jwt: ({ token, user }) => ({ sessionId: user?.id ?? token.sessionId }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sessionId === 'string') await signOut(hashSessionId(token.sessionId), new Date());
      },
    },
    logger: {
      error: (code, facts) => logger.error({ code, reason: reasonOf(facts) }, 'could not sign in'),
      warn: code => logger.warn({ code }, 'signing in'),
      debug: () => {},
    },
  };
}

/** The message of an error, without the tokens and claims that may come with it. */
function reasonOf(facts: unknown): string {
  if (facts instanceof Error) return facts.message;
  const { error } = facts as { error?: unknown };
  return error instanceof Error ? error.message : '';
}

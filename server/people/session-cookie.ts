import { createHash } from 'node:crypto';
import type { CookiesOptions } from 'next-auth';
import { LRUCache } from 'lru-cache';
import { decode } from 'next-auth/jwt';
import { can } from '@/domain/people/permissions';
import { findSignedIn, type CurrentSession } from '@/server/store/people/sessions';

const SESSION_COOKIE = 'next-auth.session-token';

/** The names of the session's cookie, with https and without. */
export const SESSION_COOKIES = [`__Host-${SESSION_COOKIE}`, SESSION_COOKIE];

/**
 * next-auth's cookies where the paper is at an https address: with the prefix `__Host-`, so that no other host of the
 * domain and nothing without encryption can set them (RFC 6265bis, 4.1.3.2). Undefined where it is not.
 */
export function secureCookies(publicUrl: string | undefined): Partial<CookiesOptions> | undefined {
  if (!publicUrl?.startsWith('https:')) return undefined;
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: true } as const;
  return Object.fromEntries(
    Object.entries({
      sessionToken: SESSION_COOKIE,
      callbackUrl: 'next-auth.callback-url',
      csrfToken: 'next-auth.csrf-token',
    }).map(([kind, name]) => [kind, { name: `__Host-${name}`, options }]),
  );
}

/** A session's last use is written at most this often, so that most requests only read. */
const TOUCH_EVERY_MS = 5 * 60_000;
const IN_HEADER = new RegExp(`(?:^|;\\s*)(?:${SESSION_COOKIES.join('|')})=([\\w.~-]+)`);

/** The row's name for a session whose id the cookie holds. */
export function hashSessionId(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}

/** The person of a session that is still valid. `touch`: extends it. */
export function findSession(idHash: string, now: Date, touch: boolean): Promise<CurrentSession | null> {
  const touchBefore = touch ? new Date(now.getTime() - TOUCH_EVERY_MS) : null;
  return findSignedIn({ idHash, now, touchBefore });
}

/** Whether a `Cookie` header belongs to a person who may read the newsroom, for requests that do not reach Next. */
export async function isStaff(header: string | undefined, now = new Date()): Promise<boolean> {
  const idHash = await sessionOfHeader(header);
  const session = idHash && (await findSession(idHash, now, false));
  return Boolean(session && mayRead(session));
}

/**
 * Whether a session has access to the newsroom: its person has a role, and the second factor that the paper requires.
 */
export function mayRead({ actor, secondFactor }: CurrentSession): boolean {
  return can(actor, 'read-newsroom').allowed && secondFactor.kind !== 'missing';
}

/** The row's name of the session that a `Cookie` header carries; null without one that is ours. */
export async function sessionOfHeader(header: string | undefined): Promise<string | null> {
  const cookie = header && IN_HEADER.exec(header)?.[1];
  return cookie ? sessionOfCookie(cookie) : null;
}

/** The row's name of the session among the cookies of a request; null without one that is ours. */
export async function sessionInJar(jar: {
  get(name: string): { value: string } | undefined;
}): Promise<string | null> {
  const cookie = SESSION_COOKIES.map(name => jar.get(name)?.value).find(Boolean);
  return cookie ? sessionOfCookie(cookie) : null;
}

/** The row's name of the session that a cookie carries; null for a cookie that is not ours. */
async function sessionOfCookie(cookie: string): Promise<string | null> {
  const sessionId = await sessionIdIn(cookie);
  return sessionId && hashSessionId(sessionId);
}

/** More than the people who work at the same time, each with a cookie of some 400 bytes. */
const MAX_COOKIES = 1000;
const LONGEST_COOKIE = 1000;
const openedCookies = new LRUCache<string, { secret: string; sessionId: string; expires: number }>({
  max: MAX_COOKIES,
});

/** The id in a cookie, cached because deriving the key takes longer than reading the session. */
async function sessionIdIn(cookie: string): Promise<string | null> {
  const secret = process.env.NEXTAUTH_SECRET!;
  const opened = openedCookies.get(cookie);
  if (opened?.secret === secret) return Date.now() < opened.expires ? opened.sessionId : null;
  try {
    const token = await decode({ token: cookie, secret });
    if (typeof token?.sessionId !== 'string') return null;
    const { sessionId, exp } = token;
    if (typeof exp === 'number' && cookie.length <= LONGEST_COOKIE)
      openedCookies.set(cookie, { secret, sessionId, expires: exp * 1000 });
    return sessionId;
  } catch {
    return null;
  }
}

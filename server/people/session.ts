import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { canInPaper, type PaperAction } from '@/domain/people/permissions';
import { Refused } from '@/server/http/refused';
import { hashSessionId, IDLE_SECONDS } from './sign-in';
import { findSignedIn, type SignedIn } from '@/server/store/people/sessions';
import { requirePermission } from '@/server/people/permission';

const COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token'];
const TOUCH_EVERY_MS = 60_000;

/** Who is signed in, read from the database; null when no one is. `touch`: extends the session. */
export async function signedIn(now = new Date(), touch = true): Promise<SignedIn | null> {
  const idHash = await sessionOfRequest();
  return idHash ? findSession(idHash, now, touch) : null;
}

/** A check, for use long after this request, whether its session is still valid and its person may still read. */
export async function sessionChecker(): Promise<() => Promise<boolean>> {
  const idHash = await sessionOfRequest();
  return async () => {
    const person = idHash && (await findSession(idHash, new Date(), false));
    return Boolean(person && mayIn(person, 'read-newsroom'));
  };
}

function findSession(idHash: string, now: Date, touch: boolean): Promise<SignedIn | null> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const touchBefore = touch ? ago(TOUCH_EVERY_MS) : null;
  return findSignedIn({ idHash, now, idleSince: ago(IDLE_SECONDS * 1000), touchBefore });
}

async function sessionOfRequest(): Promise<string | null> {
  const jar = await cookies();
  const cookie = COOKIES.map(name => jar.get(name)?.value).find(Boolean);
  const sessionId = cookie ? await sessionIdIn(cookie) : null;
  return sessionId && hashSessionId(sessionId);
}

async function sessionIdIn(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET! });
    return typeof token?.sessionId === 'string' ? token.sessionId : null;
  } catch {
    return null;
  }
}

/** The signed-in person of a request to an API. @throws Refused 401, or 403 without any grant */
export async function requireActor(touch = true): Promise<SignedIn> {
  const person = await signedIn(new Date(), touch);
  if (!person) throw new Refused(401, 'signed-out');
  requirePermission(person.actor, 'read-newsroom');
  return person;
}

/** Whether a page for this action may be shown. */
export function mayIn(person: SignedIn, action: PaperAction): boolean {
  return canInPaper(person.actor, action).allowed;
}

import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { canInPaper, type PaperAction } from '@/domain/permissions';
import { Refused, refusedAction } from './refused';
import { hashSessionId, IDLE_SECONDS } from './sign-in';
import { findSignedIn, touchSession, type SignedIn } from './store/sessions';

const COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token'];
const TOUCH_EVERY_MS = 60_000;

/** Who is signed in, read from the database now; null when nobody is. */
export async function signedIn(now = new Date()): Promise<SignedIn | null> {
  const jar = await cookies();
  const cookie = COOKIES.map(name => jar.get(name)?.value).find(Boolean);
  if (!cookie) return null;
  const sessionId = await sessionIdIn(cookie);
  if (!sessionId) return null;
  const idHash = hashSessionId(sessionId);
  const found = await findSignedIn(idHash, now, new Date(now.getTime() - IDLE_SECONDS * 1000));
  if (!found) return null;
  if (now.getTime() - found.lastSeenAt.getTime() > TOUCH_EVERY_MS) await touchSession(idHash, now);
  return found;
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
export async function requireActor(): Promise<SignedIn> {
  const person = await signedIn();
  if (!person) throw new Refused(401, 'signed-out');
  const permission = canInPaper(person.actor, 'read-newsroom');
  if (!permission.allowed) throw refusedAction([permission]);
  return person;
}

/** Whether a page for this action may be shown. */
export function mayIn(person: SignedIn, action: PaperAction): boolean {
  return canInPaper(person.actor, action).allowed;
}

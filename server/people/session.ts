import { cookies } from 'next/headers';
import { canInPaper, type PaperAction } from '@/domain/people/permissions';
import { Refused } from '@/server/http/refused';
import { findSession, sessionInJar, sessionOfHeader } from './session-cookie';
import type { SignedIn } from '@/server/store/people/sessions';
import { requirePermission } from '@/server/people/permission';

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

/** The row's name of the session of this request; null without one. */
export const sessionOfRequest = async () => sessionInJar(await cookies());

/** The signed-in person of a request to an API. @throws Refused 401, or 403 without any grant */
export async function requireActor(request: Request, touch = true): Promise<SignedIn> {
  const idHash = await sessionOfHeader(request.headers.get('cookie') ?? undefined);
  const person = idHash && (await findSession(idHash, new Date(), touch));
  if (!person) throw new Refused(401, 'signed-out');
  requirePermission(person.actor, 'read-newsroom');
  return person;
}

/** Whether a page for this action may be shown. */
export function mayIn(person: SignedIn, action: PaperAction): boolean {
  return canInPaper(person.actor, action).allowed;
}

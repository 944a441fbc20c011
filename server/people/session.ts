import { cookies } from 'next/headers';
import { can, type Action, type PaperAction } from '@/domain/people/permissions';
import { PROOF_MS } from '@/domain/people/session-bounds';
import { Refused } from '@/server/problems/refused';
import { findSession, mayRead, sessionInJar, sessionOfHeader } from './session-cookie';
import type { CurrentSession, SignedIn } from '@/server/store/people/sessions';
import { requirePermission, requirePermissionAnywhere } from '@/server/problems/require-permission';

/**
 * The session of this request, read from the database and extended; null without one. Callers must check
 * `secondFactor`: a person who has to set one up first has no access to anything else.
 */
export async function sessionOfPage(now = new Date()): Promise<CurrentSession | null> {
  const idHash = await sessionOfRequest();
  return idHash ? findSession(idHash, now, true) : null;
}

/** A check, for use long after this request, whether its session is still valid and its person may still read. */
export async function sessionChecker(): Promise<() => Promise<boolean>> {
  const idHash = await sessionOfRequest();
  return async () => {
    const session = idHash && (await findSession(idHash, new Date(), false));
    return Boolean(session && mayRead(session));
  };
}

/** The row's name of the session of this request; null without one. */
export const sessionOfRequest = async () => sessionInJar(await cookies());

/** What a route requires of a session in addition to being valid. */
export interface SessionOptions {
  /** Whether the request extends it. */
  keepsSession?: boolean;
  /** Whether a person who must first set up a second factor may do this, because it is part of the setup. */
  beforeSecondFactor?: boolean;
  /** Whether the person must have proved who they are within minutes. */
  reauthenticates?: boolean;
}

/** The session of a request to an API. @throws Refused 401 */
export async function requireSession(
  request: Request,
  { keepsSession = true }: SessionOptions = {},
): Promise<CurrentSession> {
  const idHash = await sessionOfHeader(request.headers.get('cookie') ?? undefined);
  const session = idHash && (await findSession(idHash, new Date(), keepsSession));
  if (!session) throw new Refused(401, 'signed-out');
  return session;
}

/**
 * Refuses a session whose person may not do this anywhere, or that does not meet the options.
 * @throws Refused 403 without any grant, without the second factor that the paper requires, without a role for the
 * action, or when the person has to reauthenticate
 */
export function requireAccess(session: CurrentSession, action: Action, options: SessionOptions = {}): void {
  const { beforeSecondFactor = false, reauthenticates = false } = options;
  requirePermission(session.actor, 'read-newsroom');
  if (session.secondFactor.kind === 'missing' && !beforeSecondFactor)
    throw new Refused(403, 'second-factor-required');
  requirePermissionAnywhere(session.actor, action);
  if (reauthenticates && Date.now() - session.provedAt.getTime() > PROOF_MS)
    throw new Refused(403, 'reauthentication-required');
}

/** Whether a page for this action may be shown. */
export function mayIn(person: SignedIn, action: PaperAction): boolean {
  return can(person.actor, action).allowed;
}

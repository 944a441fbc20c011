import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { sessionEnds } from '@/domain/people/session-bounds';
import { count } from '@/server/metrics/metrics';
import { inTransaction } from '@/server/store/database';
import type { Credentials } from '@/server/store/people/people';
import { loadSecurityRules } from '@/server/store/people/security';
import { deleteSession, insertSession } from '@/server/store/people/sessions';
import { insertEvent } from '@/server/store/stories/events';
import { deviceCookie } from './known-device';
import { hashSessionId, sessionInJar } from '../session-cookie';

/** How a person signed in. */
export interface SignInFacts {
  by: 'password' | 'passkey' | 'provider';
  /** Whether a second factor was used. */
  withSecondFactor: boolean;
  /** Whether it was used at the identity provider. */
  providerFactor?: boolean;
  /** When they proved who they are, if that was before now. */
  provedAt?: Date;
  userAgent: string;
  now: Date;
}

/**
 * Starts a session of a person in this browser, and marks the browser as a known device; returns the id for the cookie.
 */
export async function startSession(person: Credentials, facts: SignInFacts): Promise<string> {
  const { by, withSecondFactor, providerFactor, provedAt, now } = facts;
  const jar = await cookies();
  const { name, value, options } = deviceCookie(person.email, now);
  jar.set(name, value, options);
  const before = await sessionInJar(jar);
  const id = randomBytes(32).toString('base64url');
  const device = facts.userAgent.slice(0, 300);
  await inTransaction(async connection => {
    const ends = sessionEnds(person.grants, await loadSecurityRules(connection), now);
    // The previous session of this browser could no longer be ended from there.
    if (before) await deleteSession(before, connection);
    const secondFactorAt = withSecondFactor ? now : null;
    await insertSession(
      {
        ...{ idHash: hashSessionId(id), personId: person.id, device, now, ...ends },
        ...{ secondFactorAt, providerFactor, provedAt },
      },
      connection,
    );
    const data = { by, withSecondFactor };
    await insertEvent({ kind: 'person.sign-in', personId: person.id, at: now, data }, connection);
  });
  count('sign_ins');
  return id;
}

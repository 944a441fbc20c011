import { z } from 'zod';
import { seal, unseal } from '@/server/people/second-factor/sealing';
import { cookieName, signInCookie } from '@/server/people/auth-cookies';
import type { Claimed } from './claims';

/*
 * A person who signed in at the identity provider with one factor, and has a second one here, must enter it. Until then
 * there is no session; their identity is in an encrypted cookie of this browser.
 */

const NAME = 'sign-on';
const MAX_AGE_SECONDS = 10 * 60;

/** The name of the cookie. */
export const secondStepCookieName = () => cookieName(NAME);

const Step = z.object({ personId: z.string(), until: z.number(), provedAt: z.number().nullable() });

/** A cookie with the identity from the provider, valid for some minutes. */
export function secondStepCookie(personId: string, { provedAt }: Claimed, now: Date) {
  const until = now.getTime() + MAX_AGE_SECONDS * 1000;
  const step: z.infer<typeof Step> = { personId, until, provedAt: provedAt?.getTime() ?? null };
  return signInCookie(NAME, seal(JSON.stringify(step), NAME), MAX_AGE_SECONDS);
}

/** The same cookie, expired, which deletes it. */
export const noSecondStepCookie = () => signInCookie(NAME, '', 0);

/** The person who signed in at the provider, from the cookie; null without a valid one. */
export function readSecondStep(
  cookie: string | undefined,
  now: Date,
): { personId: string; provedAt: Date | null } | null {
  const opened = unseal(cookie ?? '', NAME);
  const step = opened && Step.parse(JSON.parse(opened.text));
  if (!step || step.until <= now.getTime()) return null;
  return { personId: step.personId, provedAt: step.provedAt === null ? null : new Date(step.provedAt) };
}

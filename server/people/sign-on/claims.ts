import { visibleText } from '@/domain/language/visible-text';
import { z } from 'zod';
import { wellFormedText } from '@/server/problems/well-formed';
import type { SignOnSettings } from '@/server/sign-on-settings';

/** At most this many groups of a person are read. */
const MAX_GROUPS = 2000;

/** The claims of a provider about a person, as OpenID Connect names them. Malformed optional claims are ignored. */
const Claims = z.looseObject({
  iss: z.string().max(500),
  sub: z.string().regex(/^[\x20-\x7e]{1,255}$/),
  email: z.email().max(320).optional().catch(undefined),
  // Only `true` counts, not a text such as "true".
  email_verified: z.boolean().default(false).catch(false),
  name: z.string().optional().catch(undefined),
  locale: z.string().max(35).optional().catch(undefined),
  amr: z.array(z.string()).default([]).catch([]),
  acr: z.string().optional().catch(undefined),
  auth_time: z.number().int().positive().optional().catch(undefined),
});

/** Someone who signed in at the provider. */
export interface Claimed {
  issuer: string;
  subject: string;
  /** Null: absent or not verified. */
  email: string | null;
  name: string;
  locale: string;
  groups: string[];
  /** Whether two factors were used there. */
  withSecondFactor: boolean;
  /** The time of their last authentication there; null: not stated. */
  provedAt: Date | null;
}

/** The parsed claims of a provider; null when they are invalid, or from another provider than configured. */
export function readClaims(input: unknown, settings: SignOnSettings, now: Date): Claimed | null {
  const claims = Claims.safeParse(input).data;
  if (!claims || withoutSlash(claims.iss) !== withoutSlash(settings.issuer)) return null;
  const email = claims.email_verified && claims.email ? claims.email.toLowerCase() : null;
  const { acr, auth_time: seconds } = claims;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email,
    name:
      visibleText(wellFormedText(claims.name ?? ''))
        .trim()
        .slice(0, 120) ||
      (email?.split('@')[0] ?? ''),
    locale: claims.locale ?? '',
    groups: groupsIn(claims[settings.groupsClaim]),
    withSecondFactor:
      claims.amr.includes('mfa') || (acr !== undefined && settings.secondFactorAcr.includes(acr)),
    provedAt: seconds === undefined ? null : new Date(Math.min(seconds * 1000, now.getTime())),
  };
}

const withoutSlash = (address: string) => address.replace(/\/$/, '');

function groupsIn(claim: unknown): string[] {
  const groups: unknown[] = Array.isArray(claim) ? claim.slice(0, MAX_GROUPS) : [claim];
  return groups.filter(group => typeof group === 'string');
}

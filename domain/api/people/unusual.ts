import * as z from 'zod/mini';
import { MAX_ALLOWED_DOMAINS, UNUSUAL_ANSWERS, UNUSUAL_BOUNDS } from '@/domain/abuse-limits/rules';

const whole = (bounds: { least: number; most: number }) =>
  z.int().check(z.minimum(bounds.least), z.maximum(bounds.most));

/** The rules for unusual acts, as set by an admin. */
export const UnusualChange = z.strictObject({
  liveChanges: z.enum(UNUSUAL_ANSWERS),
  liveChangesMost: whole(UNUSUAL_BOUNDS.liveChangesMost),
  liveChangesMinutes: whole(UNUSUAL_BOUNDS.liveChangesMinutes),
  newDomain: z.enum(UNUSUAL_ANSWERS),
  newDomainMost: whole(UNUSUAL_BOUNDS.newDomainMost),
  newDomainMinutes: whole(UNUSUAL_BOUNDS.newDomainMinutes),
  /** Domains, or addresses of pages under them. */
  allowedDomains: z
    .array(z.string().check(z.minLength(1), z.maxLength(500)))
    .check(z.maxLength(MAX_ALLOWED_DOMAINS)),
  newAdmin: z.enum(UNUSUAL_ANSWERS),
});
export type UnusualChange = z.infer<typeof UnusualChange>;

/** The decision of an admin on an unusual act. */
export const SettleRequest = z.strictObject({
  /** Whether its domain is allowed from now on; by default it still counts as new. */
  allowsDomain: z.optional(z.boolean()),
});
export type SettleRequest = z.infer<typeof SettleRequest>;

import * as z from 'zod/mini';
import { MOST_ALLOWED_DOMAINS, UNUSUAL_ANSWERS, UNUSUAL_BOUNDS } from '@/domain/abuse-limits/rules';

const whole = (bounds: { least: number; most: number }) =>
  z.int().check(z.minimum(bounds.least), z.maximum(bounds.most));

/** What counts as unusual, and what is done about it, as an admin sets it. */
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
    .check(z.maxLength(MOST_ALLOWED_DOMAINS)),
  newAdmin: z.enum(UNUSUAL_ANSWERS),
});
export type UnusualChange = z.infer<typeof UnusualChange>;

/** What an admin decides about something unusual. */
export const SettleRequest = z.strictObject({
  /** Whether the domain that it is about never counts as new from now on; left out: it still does. */
  allowsDomain: z.optional(z.boolean()),
});
export type SettleRequest = z.infer<typeof SettleRequest>;

import * as z from 'zod/mini';
import { UNUSUAL_ANSWERS, UNUSUAL_BOUNDS } from '@/domain/unusual/rules';

const { liveChangesMost, liveChangesMinutes } = UNUSUAL_BOUNDS;
const whole = (bounds: { least: number; most: number }) =>
  z.int().check(z.minimum(bounds.least), z.maximum(bounds.most));

/** What counts as unusual, and what is done about it, as an admin sets it. */
export const UnusualChange = z.strictObject({
  liveChanges: z.enum(UNUSUAL_ANSWERS),
  liveChangesMost: whole(liveChangesMost),
  liveChangesMinutes: whole(liveChangesMinutes),
  newAdmin: z.enum(['off', 'alarm']),
});
export type UnusualChange = z.infer<typeof UnusualChange>;

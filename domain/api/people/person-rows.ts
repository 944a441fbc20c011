import * as z from 'zod/mini';
import { ROLES } from '@/domain/people/permissions';
import { SECOND_FACTORS } from '@/domain/people/second-factor';

/** One line of the list of people. Times are ISO strings. */
const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  grants: z.array(
    z.object({ role: z.enum(ROLES), editionId: z.nullable(z.string()), deskId: z.nullable(z.string()) }),
  ),
  /** Whether they become an admin once a second admin confirms it. */
  awaitsAdmin: z.boolean(),
  /** Their second factors. */
  secondFactors: z.array(z.enum(SECOND_FACTORS)),
  /** Whether the paper requires a second factor that they do not have. */
  lacksSecondFactor: z.boolean(),
  /** When this person was last active, while they have a session. */
  lastSeenAt: z.nullable(z.string()),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A page of the list, by name, and the cursor of the next one; null at the end. */
export const PersonRows = z.object({ rows: z.array(PersonRow), next: z.nullable(z.string()) });
export type PersonRows = z.infer<typeof PersonRows>;

import * as z from 'zod/mini';
import { ROLES } from '@/domain/people/permissions';
import { SECOND_FACTORS } from '@/domain/people/second-factor';

/** One line of the list of people. Times are ISO texts. */
const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  grants: z.array(
    z.object({ role: z.enum(ROLES), editionId: z.nullable(z.string()), deskId: z.nullable(z.string()) }),
  ),
  /** Whether they become an admin when a second one confirms it. */
  awaitsAdmin: z.boolean(),
  /** What they have besides a password. */
  secondFactors: z.array(z.enum(SECOND_FACTORS)),
  /** Whether the paper requires a second factor that they do not have. */
  lacksSecondFactor: z.boolean(),
  /** When this person was last here, while a session lasts. */
  lastSeenAt: z.nullable(z.string()),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A part of the list, by name, and the cursor where the next starts; null: it ends here. */
export const PersonRows = z.object({ rows: z.array(PersonRow), next: z.nullable(z.string()) });
export type PersonRows = z.infer<typeof PersonRows>;

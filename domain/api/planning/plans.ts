import * as z from 'zod/mini';
import { PRIORITIES } from '@/domain/story/priority';
import { FIELD_LIMITS } from '@/domain/story/story';
import { ClientId, Id } from '../ids';

/** The maximum length of planning notes, in UTF-16 units, and of the planned text, in words. */
export const PLAN_LIMITS = { notes: 2000, words: 100_000 } as const;

/** The first and the last day for plans, as ISO dates. */
export const PLAN_DAYS = { first: '2000-01-01', last: '2199-12-31' } as const;

const inRange = z.refine<string>(time => {
  const day = time.slice(0, 10);
  return day >= PLAN_DAYS.first && day <= PLAN_DAYS.last;
});
const Instant = z.iso.datetime({ offset: true }).check(inRange);

/** The deadline as an ISO string; null for none. */
export const DeadlineTime = z.nullable(Instant);

/** Parts of a plan, which can be changed independently. */
const parts = {
  /** The day for which the story is planned, as `2026-11-27`. */
  day: z.optional(z.nullable(z.iso.date().check(inRange))),
  /** The deadline as an ISO string. */
  deadline: z.optional(DeadlineTime),
  expectedWords: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(PLAN_LIMITS.words)))),
  /** How important the story is: 1 is the most. */
  priority: z.optional(z.nullable(z.literal(PRIORITIES))),
  photographerId: z.optional(z.nullable(Id)),
  notes: z.optional(z.string().check(z.trim(), z.maxLength(PLAN_LIMITS.notes))),
};

/** Changes the plan of a story; missing fields are unchanged. */
export const PlanChange = z.strictObject(parts);
export type PlanChange = z.infer<typeof PlanChange>;

/** Plans a story that has not been written yet. */
export const NewPlan = z.strictObject({
  key: ClientId,
  editionId: Id,
  deskId: z.nullable(Id),
  /** The slug, or words to derive it from. */
  slug: z.string().check(z.trim(), z.minLength(1), z.maxLength(FIELD_LIMITS.slug)),
  reporterId: z.nullable(Id),
  /** The embargo as an ISO string. */
  embargoUntil: z.optional(z.nullable(Instant)),
  ...parts,
});
export type NewPlan = z.infer<typeof NewPlan>;

const Named = z.nullable(z.object({ id: z.string(), name: z.string() }));

/** The plan of a story, and whether this person can change it. */
export const PlanAnswer = z.object({
  plan: z.object({
    day: z.nullable(z.string()),
    deadline: z.nullable(z.string()),
    expectedWords: z.nullable(z.int()),
    priority: z.nullable(z.literal(PRIORITIES)),
    photographer: Named,
    notes: z.string(),
  }),
  mayPlan: z.boolean(),
});
export type PlanView = z.infer<typeof PlanAnswer>;

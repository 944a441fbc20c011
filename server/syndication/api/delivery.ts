import { z } from 'zod';
import { FIELD_LIMITS } from '@/domain/story/story';

export const MOST_DELIVERED_BYTES = 1_000_000;
const MOST_LETTERS = 500_000;

const line = (most: number) => z.string().trim().max(most).default('');

/** A story as a program sends it. */
export const Delivery = z.strictObject({
  key: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,64}$/)
    .describe('An id of your own: sending the story again with it creates nothing.'),
  edition: z.string().min(1).max(64).describe('Code of the edition, as `/editions` lists them.'),
  headline: z.string().trim().min(1).max(FIELD_LIMITS.headline),
  kicker: line(FIELD_LIMITS.kicker),
  subheadline: line(FIELD_LIMITS.subheadline),
  standfirst: line(FIELD_LIMITS.standfirst),
  byline: line(FIELD_LIMITS.bylineName),
  dateline: line(FIELD_LIMITS.dateline),
  source: line(FIELD_LIMITS.source).describe('The outlet it comes from; the paper itself unless given.'),
  slug: line(FIELD_LIMITS.slug),
  text: z.string().trim().min(1).max(MOST_LETTERS).describe('Plain text; an empty line between paragraphs.'),
});
export type Delivery = z.infer<typeof Delivery>;

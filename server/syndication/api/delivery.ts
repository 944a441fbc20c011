import { visibleText } from '@/domain/language/visible-text';
import { z } from 'zod';
import { namesWith } from '@/domain/story/fields/derive';
import { STORY_FIELDS } from '@/domain/story/fields/fields';
import { FIELD_LIMITS } from '@/domain/story/story';

export const MAX_DELIVERED_BYTES = 1_000_000;
const MAX_LETTERS = 500_000;

const line = (most: number) => z.string().overwrite(visibleText).trim().max(most).default('');

const DELIVERED = namesWith(STORY_FIELDS, { delivered: true });
type Line = ReturnType<typeof line>;
const LINES = Object.fromEntries(DELIVERED.map(name => [name, line(FIELD_LIMITS[name])])) as Record<
  (typeof DELIVERED)[number],
  Line
>;

/** A story as a program sends it. */
export const Delivery = z.strictObject({
  key: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,64}$/)
    .describe('An id that you choose: sending the story again with it creates nothing.'),
  edition: z.string().min(1).max(64).describe('Code of the edition, as `/editions` lists them.'),
  headline: z.string().overwrite(visibleText).trim().min(1).max(FIELD_LIMITS.headline),
  ...LINES,
  byline: line(FIELD_LIMITS.bylineName),
  source: LINES.source.describe('The outlet it comes from; by default the paper itself.'),
  text: z.string().trim().min(1).max(MAX_LETTERS).describe('Plain text; an empty line between paragraphs.'),
});
export type Delivery = z.infer<typeof Delivery>;

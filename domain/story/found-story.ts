import * as z from 'zod/mini';
import { STAGES } from './workflow';

/** A story that was found to link to. */
const FoundStory = z.object({
  id: z.string(),
  headline: z.string(),
  stage: z.enum(STAGES),
  /** Where readers find it; null when it is not live. */
  address: z.nullable(z.string()),
});
export type FoundStory = z.infer<typeof FoundStory>;

/** The answer to a search for stories. */
export const FoundStories = z.object({ stories: z.array(FoundStory) });

import type { CoverageAnswer } from '@/domain/coverage/api';
import type { Actor } from '@/domain/people/permissions';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { coverageOf } from './coverage';

/** What the screen of a story's live coverage shows; null without such a story. */
export async function coverageScreen(
  actor: Actor,
  storyId: string,
): Promise<{ view: CoverageAnswer; headline: string; edition: StoryRecord['edition'] } | null> {
  const story = await loadStory(storyId);
  if (!story) return null;
  const { slug, headline } = story.fields;
  const view = await coverageOf(actor, storyId, null);
  return { view, headline: headline || slug, edition: story.edition };
}

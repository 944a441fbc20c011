import { EmbargoRequest } from '@/domain/api/story-writes';
import { canActOnStory, type Actor, type StorySubject } from '@/domain/people/permissions';
import { WORKFLOW } from '@/domain/story/workflow';
import { notFound, refusedAction } from '@/server/http/refused';
import { Conflict } from './stories';
import { parseInput } from '@/server/http/parse-input';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import { loadStoryForWrite } from '@/server/store/stories/stories';
import { updateStory } from '@/server/store/stories/story-writes';

/** Whether the actor may set or lift the embargo of this story: who may schedule it, while it is not out. */
export function mayEmbargo(actor: Actor, story: StorySubject): boolean {
  return canActOnStory(actor, 'schedule', story).allowed && Boolean(WORKFLOW[story.stage].schedule);
}

/**
 * Sets or lifts the embargo of a story.
 * @throws Conflict when the story is not at the version the actor saw; Refused 403, 404 or 422
 */
export async function setEmbargo(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  const { version, key, until: wanted } = parseInput(EmbargoRequest, input);
  const until = wanted === null ? null : new Date(wanted);
  await inTransaction(async connection => {
    const opened = await loadStoryForWrite(id, { key }, connection);
    if (!opened) throw notFound('story');
    const { story } = opened;
    if (opened.acknowledged !== null) return;
    const permission = canActOnStory(actor, 'schedule', story);
    if (!permission.allowed) throw refusedAction([permission]);
    const { stage } = story;
    if (!WORKFLOW[stage].schedule)
      throw refusedAction([{ reason: 'not-in-this-stage', stage, action: 'schedule' }]);
    if (story.version !== version) throw new Conflict(story);
    await updateStory(id, { embargoUntil: until }, now, connection);
    await acknowledge(key, id, version + 1, now, connection);
    const data = { until: until?.toISOString() ?? null };
    await insertEvent(
      { kind: 'story.embargo', personId: actor.personId, storyId: id, at: now, data },
      connection,
    );
  });
}

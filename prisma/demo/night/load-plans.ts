import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/people/permissions';
import { planNewStory } from '@/server/stories/planning/new-plan';
import { planStory } from '@/server/stories/planning/plan';
import type { StoryName } from './notes';
import { plannedStories, plans } from './plans';

const HOUR = 3_600_000;
/** When the plans were made. */
const PLANNED_HOURS_AGO = 3;

/** The parts of the paper that plans need; people, editions and desks by their demo keys. */
export interface PlannedPaper {
  now: Date;
  personIds: Map<string, string>;
  storyIds: Map<StoryName, string>;
  editions: Map<string, { id: string }>;
  deskIds: Map<string, string>;
}

/** Has an editor plan the night and the day after it. */
export async function loadPlans(editor: Actor, paper: PlannedPaper): Promise<void> {
  const { now, personIds, storyIds, editions, deskIds } = paper;
  const at = new Date(now.getTime() - PLANNED_HOURS_AGO * HOUR);
  const due = (hours: number) => new Date(now.getTime() + hours * HOUR).toISOString();
  const person = (key?: string) => (key === undefined ? null : personIds.get(key)!);
  for (const { story, dueInHours, words, priority, photographer } of plans) {
    const plan = {
      ...{ deadline: due(dueInHours), expectedWords: words, priority },
      photographerId: person(photographer),
    };
    await planStory(editor, storyIds.get(story)!, plan, at);
  }
  for (const {
    slug,
    notes,
    edition,
    desk,
    reporter,
    dueInHours,
    words,
    priority,
    photographer,
  } of plannedStories) {
    const place = { editionId: editions.get(edition)!.id, deskId: deskIds.get(desk)! };
    const people = { reporterId: person(reporter), photographerId: person(photographer) };
    const plan = { slug, notes, deadline: due(dueInHours), expectedWords: words, priority };
    await planNewStory(editor, { key: randomUUID(), ...place, ...people, ...plan }, at);
  }
}

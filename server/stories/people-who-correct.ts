import { nearestEditors, type Granted } from '@/domain/people/nearest-editors';
import type { Actor } from '@/domain/people/permissions';
import type { StoryRecord } from '@/server/store/stories/stories';

/** The people who can be asked to correct a version of a story: its reporter, and its editors. */
export function peopleWhoCorrect(
  { personId }: Pick<Actor, 'personId'>,
  story: Pick<StoryRecord, 'editionId' | 'deskId' | 'assignedToId'>,
  people: Granted[],
): string[] {
  const { assignedToId } = story;
  const reporter = people.some(({ id }) => id === assignedToId) ? [assignedToId!] : [];
  return [...new Set([...reporter, ...nearestEditors(people, story)])].filter(id => id !== personId);
}

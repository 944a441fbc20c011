import { moveSlot, placeStory, type PlacingWay } from '@/domain/front/arrange';
import { placedStories, type FrontContents, type Slot } from '@/domain/front/contents';
import { newKey } from '@/components/ui/new-key';

/** A story that is dragged: from the list of stories, or out of a slot. */
export interface DraggedStory {
  storyId: string;
  slotId: string | null;
}

/** Where a story can be put: a slot, and what happens to a story that is already in it. */
export interface DropPlace {
  slotId: string;
  way: PlacingWay;
}

/** The name of a place, as `useDrag` has it. */
export const placeName = ({ slotId, way }: DropPlace): string => `${way} ${slotId}`;

/** The place of this name, or null. */
export function dropPlace(name: string): DropPlace | null {
  const [way, slotId] = name.split(' ', 2);
  return slotId && (way === 'replace' || way === 'insert') ? { slotId, way } : null;
}

/** The place of a slot that a press or Space chooses: before a story that is there. */
export const firstPlace = ({ id: slotId, storyId }: Slot): DropPlace => ({
  slotId,
  way: storyId === null ? 'replace' : 'insert',
});

/** The front with a story put into a place. */
export function withStory(
  contents: FrontContents,
  { storyId, slotId: from }: DraggedStory,
  { slotId, way }: DropPlace,
): FrontContents {
  return from
    ? moveSlot(contents, from, slotId, newKey(), way)
    : placeStory(contents, storyId, slotId, newKey(), way);
}

/** The stories that leave a front. */
export function leavingStories(before: FrontContents, after: FrontContents): string[] {
  const kept = new Set(placedStories(after));
  return placedStories(before).filter(id => !kept.has(id));
}

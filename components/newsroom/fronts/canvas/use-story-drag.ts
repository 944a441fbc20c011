'use client';
import { useDrag, type Dragged } from '@/components/ui/drag/use-drag';

/** A story that is dragged: from the list of stories, or out of a slot. */
export interface DraggedStory {
  storyId: string;
  slotId: string | null;
}

interface StoryDragOptions {
  /** All slots, from the top down. */
  slotIds: string[];
  onDrop(item: DraggedStory, slotId: string): void;
  onCancel(item: DraggedStory): void;
}

/**
 * Moves stories into slots. A story of the list is picked up by a press or Space; a press on a slot drops it there too.
 */
export function useStoryDrag({ slotIds, onDrop, onCancel }: StoryDragOptions) {
  return useDrag<DraggedStory>({
    idOf: ({ storyId, slotId }) => slotId ?? `story ${storyId}`,
    // The list of stories is no place to drop them.
    placeOf: ({ slotId }) => slotId ?? '',
    isPlace: place => slotIds.includes(place),
    next(place, arrow) {
      const step = arrow === 'down' || arrow === 'forth' ? 1 : -1;
      const at = place ? slotIds.indexOf(place) + step : step > 0 ? 0 : slotIds.length - 1;
      return slotIds[Math.min(Math.max(at, 0), slotIds.length - 1)] ?? place;
    },
    onCancel: ({ item }: Dragged<DraggedStory>) => onCancel(item),
    onDrop: ({ item, over }) => onDrop(item, over),
  });
}

export type StoryDrag = ReturnType<typeof useStoryDrag>;

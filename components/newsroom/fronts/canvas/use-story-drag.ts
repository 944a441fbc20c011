'use client';
import type { Slot } from '@/domain/front/contents';
import { useDrag, type Dragged } from '@/components/ui/drag/use-drag';
import { dropPlace, firstPlace, placeName, type DraggedStory, type DropPlace } from './drop-place';

interface StoryDragOptions {
  /** All slots, from the top down. */
  slots: Slot[];
  onDrop(item: DraggedStory, place: DropPlace): void;
  onCancel(item: DraggedStory): void;
}

/**
 * Moves stories into slots. A story of the list is picked up by a press or Space; a press on a slot drops it there too.
 * Space inserts before a story that is in the slot, Enter replaces it.
 */
export function useStoryDrag({ slots, onDrop, onCancel }: StoryDragOptions) {
  const places = slots.map(slot => placeName(firstPlace(slot)));
  const slotAt = (name: string) => slots.find(({ id }) => id === dropPlace(name)?.slotId);
  return useDrag<DraggedStory>({
    idOf: ({ storyId, slotId }) => slotId ?? `story ${storyId}`,
    // The list of stories is not a drop target.
    placeOf: ({ slotId }) => (slotId ? placeName({ slotId, way: 'insert' }) : ''),
    isPlace: place => slotAt(place) !== undefined,
    enterPlace: place => {
      const slot = slotAt(place);
      return slot ? placeName({ slotId: slot.id, way: 'replace' }) : place;
    },
    next(place, arrow) {
      const step = arrow === 'down' || arrow === 'forth' ? 1 : -1;
      const at = place ? places.indexOf(place) + step : step > 0 ? 0 : places.length - 1;
      return places[Math.min(Math.max(at, 0), places.length - 1)] ?? place;
    },
    onCancel: ({ item }: Dragged<DraggedStory>) => onCancel(item),
    onDrop({ item, over }) {
      const place = dropPlace(over);
      if (place && place.slotId !== item.slotId) onDrop(item, place);
      else onCancel(item);
    },
  });
}

export type StoryDrag = ReturnType<typeof useStoryDrag>;

'use client';
import type { FrontStory } from '@/domain/front/api';
import type { FrontContents } from '@/domain/front/contents';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { containerName, slotPlaces, storyName, type SectionName } from '../front-names';
import { dropPlace, leavingStories, withStory, type DraggedStory, type DropPlace } from './drop-place';
import { useStoryDrag, type StoryDrag } from './use-story-drag';

/** What dropping the dragged story now would do. */
export interface Drop {
  place: DropPlace;
  text: string;
}

export interface Arranging {
  drag: StoryDrag;
  /** Null while nothing is dragged, or not over another slot. */
  drop: Drop | null;
  /** What is dragged and where it is, for a screen reader. */
  said: string | null;
  /** Puts a story into a place. */
  place(story: DraggedStory, place: DropPlace): void;
}

interface ArrangingOptions {
  contents: FrontContents;
  stories: Map<string, FrontStory>;
  sections: SectionName[];
  onChange(contents: FrontContents): void;
  /** A story was put into this slot. */
  onPlaced(slotId: string): void;
  onSay(text: string): void;
}

/** Placing stories in the slots of a front: by dragging, by keys, or by choosing a story for a slot. */
export function useArranging(options: ArrangingOptions): Arranging {
  const { contents, stories, sections, onChange, onPlaced, onSay } = options;
  const words = useNewsroomWords().fronts;
  const places = slotPlaces(contents);
  const nameOf = (storyId: string) => storyName(stories.get(storyId));

  const place = (story: DraggedStory, target: DropPlace) => {
    const next = withStory(contents, story, target);
    onChange(next);
    const at = slotPlaces(next).find(({ slot }) => slot.storyId === story.storyId);
    if (!at) return;
    onPlaced(at.slot.id);
    onSay(words.dropped(nameOf(story.storyId), containerName(at.container, words, sections), at.place));
    // The card that was dragged may be a new one now.
    requestAnimationFrame(() => document.getElementById(`slot-${at.slot.id}`)?.focus());
  };
  const drag = useStoryDrag({
    slots: places.map(({ slot }) => slot),
    onDrop: place,
    onCancel: ({ storyId }) => onSay(words.returned(nameOf(storyId))),
  });

  const outcomeOf = (story: DraggedStory, target: DropPlace): string => {
    const there = places.find(({ slot }) => slot.id === target.slotId)?.slot.storyId;
    if (!there) return words.dropHere(nameOf(story.storyId));
    if (target.way === 'replace') return words.replaces(nameOf(there));
    const [leaves] = leavingStories(contents, withStory(contents, story, target));
    return leaves ? words.insertsAndLeaves(nameOf(there), nameOf(leaves)) : words.inserts(nameOf(there));
  };
  const { dragged } = drag;
  const over = dragged && dropPlace(dragged.over);
  const isElsewhere = over && over.slotId !== dragged.item.slotId;
  const drop = isElsewhere ? { place: over, text: outcomeOf(dragged.item, over) } : null;
  const at = drop && places.find(({ slot }) => slot.id === drop.place.slotId);
  const said =
    drop && at
      ? words.overSlot(containerName(at.container, words, sections), at.place, drop.text)
      : dragged && words.lifted(nameOf(dragged.item.storyId));
  return { drag, drop, said, place };
}

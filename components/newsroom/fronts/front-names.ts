import type { FrontStory } from '@/domain/front/api';
import type { Container, FrontContents, Slot } from '@/domain/front/contents';
import type { NewsroomWords } from '@/components/newsroom/words/words';

/** What of a section a front names. */
export interface SectionName {
  id: string;
  name: string;
}

/** What a container is called on the screen. */
export function containerName(
  { kind, title, fill }: Pick<Container, 'kind' | 'title' | 'fill'>,
  words: NewsroomWords['fronts'],
  sections: SectionName[],
): string {
  const section = fill.by === 'section' && kind === 'section' && sections.find(({ id }) => id === fill.id);
  const own = title || (section ? section.name : '');
  return own ? `${words.kinds[kind]}: ${own}` : words.kinds[kind];
}

/** The shortest unambiguous name of a story. */
export const storyName = (story: Pick<FrontStory, 'slug' | 'headline'> | undefined): string =>
  story ? story.headline || story.slug : '…';

/** A slot with where it is. */
export interface SlotPlace {
  slot: Slot;
  container: Container;
  /** Counts from 1. */
  place: number;
}

/** All slots of a front with where they are, from the top down. */
export const slotPlaces = ({ containers }: FrontContents): SlotPlace[] =>
  containers.flatMap(container => container.slots.map((slot, at) => ({ slot, container, place: at + 1 })));

'use client';
import { moveContainer } from '@/domain/front/arrange';
import type { Container, FrontContents } from '@/domain/front/contents';
import { classNames } from '@/components/ui/class-names';
import { useDrag, type Dragged } from '@/components/ui/drag/use-drag';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { containerName, type SectionName } from '../front-names';

/** The id of the handle of a container. */
export const gripId = (containerId: string) => `grip-${containerId}`;

interface ContainerDragOptions {
  contents: FrontContents;
  sections: SectionName[];
  onChange(contents: FrontContents): void;
  onSay(text: string): void;
}

/** Reorders the containers of a front: by dragging their heads, or by keys. */
export function useContainerDrag({ contents, sections, onChange, onSay }: ContainerDragOptions) {
  const words = useNewsroomWords().fronts;
  const { containers } = contents;
  const at = (id: string) => containers.findIndex(container => container.id === id);
  const nameOf = ({ item }: Dragged<Container>) => containerName(item, words, sections);
  const drag = useDrag<Container>({
    idOf: ({ id }) => id,
    placeOf: ({ id }) => id,
    isPlace: place => at(place) >= 0,
    next(place, arrow) {
      const step = arrow === 'down' ? 1 : arrow === 'up' ? -1 : 0;
      return containers[at(place) + step]?.id ?? place;
    },
    onStart: dragged => onSay(words.containerLifted(nameOf(dragged))),
    onOver: dragged => onSay(words.containerOver(nameOf(dragged), at(dragged.over) + 1)),
    onCancel: dragged => onSay(words.containerReturned(nameOf(dragged))),
    onDrop(dragged) {
      const to = at(dragged.over);
      onChange(moveContainer(contents, at(dragged.item.id), to));
      onSay(words.containerMoved(nameOf(dragged), to + 1));
      // An element that is moved within the page loses focus.
      if (dragged.byKeys)
        requestAnimationFrame(() => document.getElementById(gripId(dragged.item.id))?.focus());
    },
  });
  const { dragged } = drag;
  return {
    ...drag,
    /** How a container looks while one is moved: the one that is dragged, and the side of another that it would come to. */
    classOf(id: string): string {
      if (!dragged) return 'front-container';
      if (dragged.item.id === id) return 'front-container ghost';
      const side = at(id) > at(dragged.item.id) ? 'over-after' : 'over-before';
      return classNames('front-container', dragged.over === id && side);
    },
  };
}

'use client';
import { moveContainer } from '@/domain/front/arrange';
import type { Container, FrontContents } from '@/domain/front/contents';
import { classNames } from '@/components/ui/class-names';
import { useDrag, type Lifted } from '@/components/newsroom/dragging/use-drag';
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

/** Puts the containers of a front in another order: by their heads, or by keys. */
export function useContainerDrag({ contents, sections, onChange, onSay }: ContainerDragOptions) {
  const words = useNewsroomWords().fronts;
  const { containers } = contents;
  const at = (id: string) => containers.findIndex(container => container.id === id);
  const nameOf = ({ item }: Lifted<Container>) => containerName(item, words, sections);
  const drag = useDrag<Container>({
    isBusy: false,
    idOf: ({ id }) => id,
    placeOf: ({ id }) => id,
    next(place, arrow) {
      const step = arrow === 'down' ? 1 : arrow === 'up' ? -1 : 0;
      return containers[at(place) + step]?.id ?? place;
    },
    onLift: lifted => onSay(words.containerLifted(nameOf(lifted))),
    onOver: lifted => onSay(words.containerOver(nameOf(lifted), at(lifted.over) + 1)),
    onPutBack: lifted => onSay(words.containerReturned(nameOf(lifted))),
    onDrop(lifted) {
      const to = at(lifted.over);
      onChange(moveContainer(contents, at(lifted.item.id), to));
      onSay(words.containerMoved(nameOf(lifted), to + 1));
      // What is put elsewhere in the page loses the focus.
      if (lifted.byKeys)
        requestAnimationFrame(() => document.getElementById(gripId(lifted.item.id))?.focus());
    },
  });
  const { lifted } = drag;
  return {
    ...drag,
    /** How a container looks while one is moved: the one that is lifted, and the side of another that it would come to. */
    classOf(id: string): string {
      if (!lifted) return 'cont';
      if (lifted.item.id === id) return 'cont ghost';
      const side = at(id) > at(lifted.item.id) ? 'over-after' : 'over-before';
      return classNames('cont', lifted.over === id && side);
    },
  };
}

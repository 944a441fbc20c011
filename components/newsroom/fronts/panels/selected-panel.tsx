import type { ReactNode } from 'react';
import type { FrontContents } from '@/domain/front/contents';
import type { FrontStory } from '@/domain/front/api';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { DropPlace } from '../canvas/drop-place';
import { containerName, slotPlaces, storyName, type SectionName } from '../front-names';
import type { Selected } from '../selected';
import { ContainerPanel } from './container-panel';
import { SlotPanel } from './slot-panel';

interface SelectedPanelProps {
  contents: FrontContents;
  stories: Map<string, FrontStory>;
  selected: Selected;
  sections: SectionName[];
  lang: string;
  onChange(contents: FrontContents, group?: string): void;
  onSelect(selected: Selected): void;
  /** A story of the list is to be chosen for this place. */
  onChoose(place: DropPlace): void;
}

/** The panel of the selected slot or container, with its name; null when nothing is selected. */
export function useSelectedPanel(props: SelectedPanelProps): { name: string; panel: ReactNode } | null {
  const { contents, stories, selected, sections, lang, onChange, onSelect, onChoose } = props;
  const words = useNewsroomWords().fronts;
  if (!selected) return null;
  if ('containerId' in selected) {
    const container = contents.containers.find(({ id }) => id === selected.containerId);
    if (!container) return null;
    const panel = (
      <ContainerPanel
        key={container.id}
        contents={contents}
        container={container}
        sections={sections}
        lang={lang}
        onChange={onChange}
      />
    );
    return { name: containerName(container, words, sections), panel };
  }
  const at = slotPlaces(contents).find(({ slot }) => slot.id === selected.slotId);
  if (!at) return null;
  const story = at.slot.storyId ? stories.get(at.slot.storyId) : undefined;
  const panel = (
    <SlotPanel
      key={at.slot.id}
      contents={contents}
      at={at}
      story={story}
      lang={lang}
      onChange={onChange}
      onRemoved={() => onSelect(null)}
      onChoose={onChoose}
    />
  );
  const name = words.slotName(
    containerName(at.container, words, sections),
    at.place,
    story ? storyName(story) : words.emptySlot,
  );
  return { name, panel };
}

import type { FrontChange } from '@/domain/front/changes';
import { EMPTY_FRONT } from '@/domain/front/contents';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { ChangesPanel } from './changes-panel';
import { ContainerPanel } from './container-panel';
import { containerName, slotPlaces, storyName, type SectionName } from '../front-names';
import { LaunchesPanel } from './launches-panel';
import type { Selected } from '../selected';
import { SlotPanel } from './slot-panel';
import type { useFront } from '../draft/use-front';

interface FrontSideProps {
  front: ReturnType<typeof useFront>;
  changes: FrontChange[];
  selected: Selected;
  sections: SectionName[];
  lang: string;
  onSelect(selected: Selected): void;
  /** Says what happened, to those who do not see it. */
  onSay(text: string): void;
}

/** What is selected, in what the draft differs from what is live, and the launches. */
export function FrontSide({ front, changes, selected, sections, lang, onSelect, onSay }: FrontSideProps) {
  const words = useNewsroomWords().fronts;
  const { store, view, state, stories } = front;
  const { contents } = view;
  const at =
    selected && 'slotId' in selected
      ? slotPlaces(contents).find(({ slot }) => slot.id === selected.slotId)
      : undefined;
  const container =
    selected && 'containerId' in selected
      ? contents.containers.find(({ id }) => id === selected.containerId)
      : undefined;
  const story = at?.slot.storyId ? stories.get(at.slot.storyId) : undefined;
  const { live } = state;
  return (
    <aside className="side" aria-label={words.draft} tabIndex={0}>
      <div className="props">
        {at && (
          <SlotPanel
            key={at.slot.id}
            contents={contents}
            at={at}
            name={words.slotName(
              containerName(at.container, words, sections),
              at.place,
              story ? storyName(story) : words.emptySlot,
            )}
            story={story}
            lang={lang}
            onChange={store.apply}
            onRemoved={() => onSelect(null)}
          />
        )}
        {container && (
          <ContainerPanel
            key={container.id}
            contents={contents}
            container={container}
            sections={sections}
            lang={lang}
            onChange={store.apply}
          />
        )}
        {!at && !container && <p className="muted">{words.nothingChosen}</p>}
        <hr />
        <ChangesPanel
          changes={changes}
          live={live ?? EMPTY_FRONT}
          draft={contents}
          stories={stories}
          sections={sections}
          onUndo={undone => {
            store.apply(undone);
            onSay(words.undone);
          }}
          onTakeLive={live && (() => store.apply(live))}
        />
        <hr />
        <LaunchesPanel
          state={state}
          onRestore={number => void front.launch({ of: 'launch', number })}
          onLaunchTimed={id => void front.launch({ of: 'timed', id })}
          onCancel={timedId => void front.cancelTimed(timedId)}
        />
      </div>
    </aside>
  );
}

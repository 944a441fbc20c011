'use client';
import { useState } from 'react';
import type { FrontState, LaunchLine } from '@/domain/front/api';
import { moveSlot, placeStory } from '@/domain/front/arrange';
import { frontChanges } from '@/domain/front/changes';
import { EMPTY_FRONT, placedStories, type FrontContents } from '@/domain/front/contents';
import type { JournalOwner } from '@/components/journal/journal-owner';
import { Preview } from '@/components/composer/preview/preview';
import { newKey } from '@/components/ui/new-key';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { BreakingBar } from './dialogs/breaking-bar';
import { Canvas } from './canvas/canvas';
import { ConflictDialog } from './dialogs/conflict-dialog';
import { FrontBar, type FrontChoice } from './front-bar';
import { containerName, slotPlaces, storyName, type SectionName } from './front-names';
import { FrontSide } from './panels/front-side';
import type { Selected } from './selected';
import { StoryPool } from './canvas/story-pool';
import { TimeDialog } from './dialogs/time-dialog';
import { WaitingDialog } from './dialogs/waiting-dialog';
import { useFront } from './draft/use-front';
import { useUndoKeys } from './draft/use-undo-keys';
import { useStoryDrag, type DraggedStory } from './canvas/use-story-drag';

interface FrontsScreenProps {
  frontId: string;
  edition: { id: string; lang: string; zone: string };
  /** The sections of the edition. */
  sections: SectionName[];
  choices: FrontChoice[];
  initial: FrontState;
  /** Whose unsaved changes this browser keeps. */
  owner: JournalOwner;
  /** When the server drew it, by its clock. */
  drawnAt: number;
}

/** The arranging of one front: stories beside it, its draft, and what is selected in it. */
export function FrontsScreen(props: FrontsScreenProps) {
  const { frontId, edition, sections, choices, owner, initial, drawnAt } = props;
  const words = useNewsroomWords().fronts;
  const front = useFront(frontId, owner, initial, drawnAt);
  const { store, view, state, stories } = front;
  const others = launchOfOthers(initial, state, front.ownNumber);
  const { contents } = view;
  const [selected, setSelected] = useState<Selected>(null);
  const [opened, setOpened] = useState<'preview' | 'time' | null>(null);
  const [said, setSaid] = useState('');
  const places = slotPlaces(contents);
  const nameOf = (storyId: string) => storyName(stories.get(storyId));
  const isEditions = frontId === edition.id;

  const drop = ({ storyId, slotId }: DraggedStory, targetId: string) => {
    const next: FrontContents = slotId
      ? moveSlot(contents, slotId, targetId, newKey())
      : placeStory(contents, storyId, targetId, newKey());
    store.apply(next);
    const at = slotPlaces(next).find(({ slot }) => slot.storyId === storyId);
    if (!at) return;
    setSelected({ slotId: at.slot.id });
    setSaid(words.dropped(nameOf(storyId), containerName(at.container, words, sections), at.place));
    // The card that was dragged may be a new one now.
    requestAnimationFrame(() => document.getElementById(`slot-${at.slot.id}`)?.focus());
  };
  const storyDrag = useStoryDrag({
    slotIds: places.map(({ slot }) => slot.id),
    onDrop: drop,
    onCancel: ({ storyId }) => setSaid(words.returned(nameOf(storyId))),
  });
  const { dragged } = storyDrag;
  const step = (way: 'undo' | 'redo') => {
    // Drop targets are kept during a drag.
    if (dragged) return;
    store[way]();
    setSaid(words[way === 'undo' ? 'undone' : 'redone']);
  };
  useUndoKeys(step);
  const target = dragged && places.find(({ slot }) => slot.id === dragged.over);
  const over =
    dragged &&
    (target && target.slot.id !== dragged.item.slotId
      ? words.over(containerName(target.container, words, sections), target.place)
      : words.lifted(nameOf(dragged.item.storyId)));
  const changes = frontChanges(state.live ?? EMPTY_FRONT, contents);
  const apply = (next: FrontContents, group?: string) => store.apply(next, group);
  return (
    <>
      <FrontBar
        frontId={frontId}
        choices={choices}
        view={view}
        changes={changes.length}
        onStep={step}
        onPreview={() => setOpened('preview')}
        onTime={() => setOpened('time')}
        onLaunch={() => void front.launch({ of: 'draft' })}
      />
      <FormError refused={front.refused ?? view.refused} />
      <p className="note-line rounded" role="status" hidden={!others}>
        {others && words.launchedBy(others.person, others.number)}
      </p>
      <div className={dragged ? 'fronts lifting' : 'fronts'}>
        <StoryPool
          frontId={frontId}
          lang={edition.lang}
          placed={new Set(placedStories(contents))}
          drag={storyDrag}
          onFound={front.onFound}
        />
        <div className="front-middle">
          {isEditions && (
            <BreakingBar
              editionId={edition.id}
              news={state.breaking}
              stories={[...stories.values()].filter(({ live }) => live)}
              lang={edition.lang}
              onDone={() => void front.refresh()}
            />
          )}
          {dragged && <p className="lift-help">{words.liftHelp}</p>}
          <Canvas
            view={view}
            changes={state.live && changes}
            stories={stories}
            sections={sections}
            lang={edition.lang}
            selected={selected}
            storyDrag={storyDrag}
            onSelect={setSelected}
            onChange={apply}
            onSay={setSaid}
          />
        </div>
        <FrontSide
          front={front}
          changes={changes}
          selected={selected}
          sections={sections}
          lang={edition.lang}
          onSelect={setSelected}
          onSay={setSaid}
        />
      </div>
      <p className="visually-hidden" role="status">
        {over ??
          (front.hasPut
            ? words.waiting.put
            : front.launched === null
              ? said
              : words.launched(front.launched))}
      </p>
      {opened === 'preview' && (
        <Preview
          address={`/newsroom/fronts/${frontId}/preview`}
          hasSection
          onFlush={store.flush}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'time' && (
        <TimeDialog
          frontId={frontId}
          zone={edition.zone}
          onFlush={front.flush}
          onClose={() => {
            setOpened(null);
            void front.refresh();
          }}
        />
      )}
      {front.asked && (
        <WaitingDialog
          state={state}
          target={front.asked}
          onChoose={choice => front.asked && void front.launch(front.asked, choice)}
          onClose={front.stopAsking}
        />
      )}
      <ConflictDialog view={view} stories={stories} sections={sections} onSettle={store.settle} />
    </>
  );
}

/** The newest launch, unless it was live when the screen was drawn or was made here. */
function launchOfOthers(initial: FrontState, { launches }: FrontState, own: number): LaunchLine | null {
  const [newest] = launches;
  const known = Math.max(initial.launches[0]?.number ?? 0, own);
  return newest && newest.number > known ? newest : null;
}

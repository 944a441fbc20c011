'use client';
import { useEffect, useState } from 'react';
import type { FrontState, LaunchLine } from '@/domain/front/api';
import { frontChanges } from '@/domain/front/changes';
import { EMPTY_FRONT, placedStories } from '@/domain/front/contents';
import type { JournalOwner } from '@/components/journal/sealing';
import { Preview } from '@/components/composer/preview/preview';
import { Dialog } from '@/components/ui/dialog';
import { useNarrow } from '@/components/ui/use-narrow';
import { usePeopleOnScreen } from '@/components/newsroom/live/use-people-on-screen';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { BreakingBar } from './dialogs/breaking-bar';
import { Canvas } from './canvas/canvas';
import { DragBar } from './canvas/drag-bar';
import { StoryPool } from './canvas/story-pool';
import { useArranging } from './canvas/use-arranging';
import { ConflictDialog } from './dialogs/conflict-dialog';
import { TimeDialog } from './dialogs/time-dialog';
import { WaitingDialog } from './dialogs/waiting-dialog';
import { useFront } from './draft/use-front';
import { useUndoKeys } from './draft/use-undo-keys';
import { FrontBar, type FrontChoice } from './front-bar';
import { slotPlaces, storyName, type SectionName } from './front-names';
import { LaunchBar, LaunchButtons, StepButtons } from './launch-bar';
import { FrontSide } from './panels/front-side';
import { TimedLine } from './panels/timed-line';
import { selectedId, type Choosing, type Selected, type Sheet } from './selected';

interface FrontsScreenProps {
  frontId: string;
  edition: { id: string; lang: string; zone: string };
  /** The sections of the edition. */
  sections: SectionName[];
  choices: FrontChoice[];
  initial: FrontState;
  /** Whose unsaved changes this browser keeps. */
  owner: JournalOwner;
  /** When the server rendered it, by the clock of the server. */
  renderedAt: number;
}

/**
 * The arranging of one front: stories beside it, its draft, and what is selected in it. On a narrow window the draft
 * is alone, and the others are sheets over it.
 */
export function FrontsScreen(props: FrontsScreenProps) {
  const { frontId, edition, sections, choices, owner, initial, renderedAt } = props;
  const newsroomWords = useNewsroomWords();
  const words = newsroomWords.fronts;
  const isNarrow = useNarrow();
  const front = useFront(frontId, owner, initial, renderedAt);
  const { store, view, state, stories } = front;
  const others = launchOfOthers(initial, state, front.ownNumber);
  const { contents } = view;
  const [selected, setSelected] = useState<Selected>(null);
  const people = usePeopleOnScreen(`front/${frontId}`, selectedId(selected));
  const [sheet, setSheet] = useState<Sheet>(null);
  const [choosing, setChoosing] = useState<Choosing>(null);
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<'preview' | 'time' | null>(null);
  const [said, setSaid] = useState('');

  const arranging = useArranging({
    contents,
    stories,
    sections,
    onChange: store.apply,
    onPlaced: slotId => {
      setSelected({ slotId });
      setSheet(null);
    },
    onSay: setSaid,
  });
  const { drag } = arranging;
  const isDragging = Boolean(drag.dragged);
  useEffect(() => store.hold(isDragging), [store, isDragging]);
  const select = (next: Selected) => {
    setSelected(next);
    setSheet(next && 'selected');
    setChoosing(null);
    // A sheet leaves the upper part of the page in sight.
    if (isNarrow && next && 'slotId' in next)
      document.getElementById(`slot-${next.slotId}`)?.scrollIntoView({ block: 'start' });
  };
  const step = (way: 'undo' | 'redo') => {
    // Drop targets are kept during a drag.
    if (drag.dragged) return;
    store[way]();
    setSaid(words[way === 'undo' ? 'undone' : 'redone']);
  };
  useUndoKeys(step);
  const changes = frontChanges(state.live ?? EMPTY_FRONT, contents);
  const steps = <StepButtons view={view} onStep={step} />;
  const launching = {
    changes: changes.length,
    onTime: () => setOpened('time'),
    onLaunch: () => void front.launch({ of: 'draft' }),
  };

  const stopChoosing = () => {
    setChoosing(null);
    setSheet(null);
  };
  const chosenFor = choosing && slotPlaces(contents).find(({ slot }) => slot.id === choosing.slotId)?.slot;
  const pool = (
    <StoryPool
      frontId={frontId}
      lang={edition.lang}
      placed={new Set(placedStories(contents))}
      drag={drag}
      typed={typed}
      onType={setTyped}
      onFound={front.onFound}
      choosing={
        choosing && {
          label: chosenFor?.storyId
            ? words.choosingFor[choosing.way](storyName(stories.get(chosenFor.storyId)))
            : words.chooseStory,
          onChoose(storyId) {
            arranging.place({ storyId, slotId: null }, choosing);
            stopChoosing();
          },
          onCancel: stopChoosing,
        }
      }
      isSheet={isNarrow}
    />
  );
  return (
    <>
      <FrontBar
        frontId={frontId}
        choices={choices}
        view={view}
        people={people}
        onPreview={() => setOpened('preview')}
        steps={!isNarrow && steps}
        launch={!isNarrow && <LaunchButtons {...launching} />}
      />
      <FormError refused={front.refused ?? view.refused} />
      <p className="note-line rounded" role="status" hidden={!others}>
        {others && words.launchedBy(others.person, others.number)}
      </p>
      {isNarrow && <TimedLine timed={state.timed} onOpen={() => setSheet('changes')} />}
      <div className={drag.dragged ? 'fronts lifting' : 'fronts'}>
        {isNarrow ? (
          <Dialog
            open={sheet === 'stories' && !drag.dragged}
            title={words.stories}
            sheet={{ at: 'start', close: newsroomWords.close }}
            onClose={stopChoosing}
          >
            {pool}
          </Dialog>
        ) : (
          pool
        )}
        <div className="front-middle">
          {frontId === edition.id && (
            <BreakingBar
              editionId={edition.id}
              news={state.breaking}
              stories={[...stories.values()].filter(({ live }) => live)}
              lang={edition.lang}
              onDone={() => void front.refresh()}
            />
          )}
          <Canvas
            view={view}
            changes={state.live && changes}
            stories={stories}
            sections={sections}
            lang={edition.lang}
            people={people}
            selected={selected}
            arranging={arranging}
            onSelect={select}
            onChange={store.apply}
            onSay={setSaid}
          />
          {drag.dragged && (
            <DragBar story={storyName(stories.get(drag.dragged.item.storyId))} onCancel={drag.cancel} />
          )}
        </div>
        <FrontSide
          front={front}
          changes={changes}
          selected={selected}
          sections={sections}
          lang={edition.lang}
          isNarrow={isNarrow}
          sheet={sheet}
          onClose={() => setSheet(null)}
          onSelect={select}
          onChoose={place => {
            setChoosing(place);
            setSheet('stories');
          }}
          onSay={setSaid}
        />
      </div>
      {isNarrow && (
        <LaunchBar
          view={view}
          onStep={step}
          {...launching}
          onStories={() => setSheet('stories')}
          onChanges={() => setSheet('changes')}
        />
      )}
      <p className="visually-hidden" role="status">
        {arranging.said ??
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

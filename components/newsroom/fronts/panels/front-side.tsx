import type { FrontChange } from '@/domain/front/changes';
import { EMPTY_FRONT } from '@/domain/front/contents';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { DropPlace } from '../canvas/drop-place';
import type { useFront } from '../draft/use-front';
import type { SectionName } from '../front-names';
import type { Selected, Sheet } from '../selected';
import { ChangesPanel } from './changes-panel';
import { LaunchesPanel } from './launches-panel';
import { useSelectedPanel } from './selected-panel';

interface FrontSideProps {
  front: ReturnType<typeof useFront>;
  changes: FrontChange[];
  selected: Selected;
  sections: SectionName[];
  lang: string;
  /** Whether the panels are sheets over the page, and which of them is open. */
  isNarrow: boolean;
  sheet: Sheet;
  onClose(): void;
  onSelect(selected: Selected): void;
  onChoose(place: DropPlace): void;
  /** Announces what happened to screen readers. */
  onSay(text: string): void;
}

/** What is selected, in what the draft differs from what is live, and the launches. */
export function FrontSide(props: FrontSideProps) {
  const { front, changes, selected, sections, lang, isNarrow, sheet, onClose, onSelect, onChoose, onSay } =
    props;
  const newsroomWords = useNewsroomWords();
  const words = newsroomWords.fronts;
  const { store, view, state, stories } = front;
  const { contents } = view;
  const { live } = state;
  const shown = useSelectedPanel({
    contents,
    stories,
    selected,
    sections,
    lang,
    onChange: store.apply,
    onSelect,
    onChoose,
  });
  const statePanels = (
    <>
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
    </>
  );
  if (isNarrow) {
    const place = { at: 'bottom', close: newsroomWords.close } as const;
    return (
      <>
        <Dialog
          open={sheet === 'selected' && shown !== null}
          title={shown?.name ?? ''}
          sheet={place}
          onClose={onClose}
        >
          <div className="props selected-sheet">{shown?.panel}</div>
        </Dialog>
        <Dialog open={sheet === 'changes'} title={words.changesShort} sheet={place} onClose={onClose}>
          <div className="props">{statePanels}</div>
        </Dialog>
      </>
    );
  }
  return (
    <aside className="side" aria-label={words.draft} tabIndex={0}>
      <div className="props">
        {shown ? (
          <section aria-label={shown.name}>
            <h2>{shown.name}</h2>
            {shown.panel}
          </section>
        ) : (
          <p className="muted">{words.nothingChosen}</p>
        )}
        <hr />
        {statePanels}
      </div>
    </aside>
  );
}

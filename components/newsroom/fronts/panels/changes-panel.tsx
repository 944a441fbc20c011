import { useRef } from 'react';
import type { FrontChange } from '@/domain/front/changes';
import type { FrontContents } from '@/domain/front/contents';
import { undoChange } from '@/domain/front/undo-change';
import { Button } from '@/components/ui/button';
import { newKey } from '@/components/ui/new-key';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { storyName } from '../front-names';
import { ChangeList, type ChangeNames } from './change-list';

interface ChangesPanelProps extends ChangeNames {
  changes: FrontChange[];
  /** What readers have; `EMPTY_FRONT` before the first launch. */
  live: FrontContents;
  draft: FrontContents;
  /** Takes one change back. */
  onUndo(contents: FrontContents): void;
  /** Takes what is live as the draft; null before the first launch. */
  onTakeLive: (() => void) | null;
}

/** The differences between the draft and the live front, each with undo. */
export function ChangesPanel({ changes, live, draft, onUndo, onTakeLive, ...names }: ChangesPanelProps) {
  const words = useNewsroomWords().fronts;
  const headingRef = useRef<HTMLHeadingElement>(null);
  const title = words.changesTitle(changes.length);
  return (
    <section aria-label={title}>
      <h2 ref={headingRef} tabIndex={-1}>
        {title}
      </h2>
      <ChangeList
        changes={changes}
        fronts={[draft, live]}
        fromLive
        {...names}
        action={(change, line) => {
          const undone = undoChange(live, draft, change, newKey);
          const refusal =
            'contents' in undone
              ? null
              : undone.reason === 'slot-taken'
                ? words.slotFilled(storyName(names.stories.get(undone.storyId)))
                : words.whyNoUndo[undone.reason];
          return (
            <Button
              tiny
              aria-label={words.undoLine(line)}
              refusal={refusal}
              onClick={() => {
                if (!('contents' in undone)) return;
                onUndo(undone.contents);
                // The line disappears, and the button with it.
                headingRef.current?.focus();
              }}
            >
              {words.undo}
            </Button>
          );
        }}
      />
      {changes.length > 0 && onTakeLive && (
        <Button tiny onClick={onTakeLive}>
          {words.takeLive}
        </Button>
      )}
    </section>
  );
}

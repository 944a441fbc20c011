import type { FrontStory } from '@/domain/front/api';
import { frontChanges } from '@/domain/front/changes';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { ChangeList } from '../panels/change-list';
import type { DraftView } from '../draft/draft-store';
import type { SectionName } from '../front-names';

interface ConflictDialogProps {
  view: DraftView;
  stories: Map<string, FrontStory>;
  sections: SectionName[];
  onSettle(keep: 'mine' | 'theirs'): void;
}

/** A choice between the changes of two people to the same containers; undo restores the other one. */
export function ConflictDialog({ view, stories, sections, onSettle }: ConflictDialogProps) {
  const labels = useNewsroomWords().fronts.conflict;
  const { theirs, base, contents } = view;
  if (!theirs) return null;
  const person = theirs.savedBy ?? labels.someone;
  const list = { fronts: [contents, theirs.contents, base], stories, sections };
  return (
    <Dialog
      open
      unprompted
      mustAnswer
      title={labels.title}
      onClose={() => onSettle('mine')}
      foot={
        <>
          <Button variant="line" onClick={() => onSettle('theirs')}>
            {labels.takeTheirs}
          </Button>
          <Button variant="solid" onClick={() => onSettle('mine')}>
            {labels.keepMine}
          </Button>
        </>
      }
    >
      <p>{labels.text(person)}</p>
      <h3>{labels.theirs(person)}</h3>
      <ChangeList changes={frontChanges(base, theirs.contents)} {...list} />
      <h3>{labels.mine}</h3>
      <ChangeList changes={frontChanges(base, contents)} {...list} />
      <p className="muted">{labels.safe}</p>
    </Dialog>
  );
}

'use client';
import type { EntryAnswer } from '@/domain/coverage/api';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { EntryBody } from '../list/entry-body';
import type { EntryText } from '@/domain/coverage/merge-entry';

interface EntryConflictDialogProps {
  theirs: EntryAnswer;
  mine: EntryText;
  onTakeTheirs(): void;
  onKeepMine(): void;
  onClose(): void;
}

/** A choice between two texts of one entry. */
export function EntryConflictDialog({ theirs, mine, ...answers }: EntryConflictDialogProps) {
  const words = useNewsroomWords().coverage.conflict;
  return (
    <Dialog
      open
      unprompted
      title={words.title}
      onClose={answers.onClose}
      foot={
        <>
          <Button variant="line" onClick={answers.onTakeTheirs}>
            {words.takeTheirs}
          </Button>
          <Button variant="solid" onClick={answers.onKeepMine}>
            {words.keepMine}
          </Button>
        </>
      }
    >
      <p>{words.text(theirs.writer)}</p>
      <div className="entry-sides">
        <section>
          <h3>{words.theirs}</h3>
          <h4>{theirs.title}</h4>
          <EntryBody body={theirs.body} />
        </section>
        <section>
          <h3>{words.mine}</h3>
          <h4>{mine.title}</h4>
          <EntryBody body={mine.body} />
        </section>
      </div>
    </Dialog>
  );
}

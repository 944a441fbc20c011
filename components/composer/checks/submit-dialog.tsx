'use client';
import type { Finding } from '@/domain/checks/finding';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';
import { CheckLine } from './check-line';

interface SubmitDialogProps {
  /** What keeps the story from being published; null: nothing is submitted. */
  blocking: Finding[] | null;
  onGo(finding: Finding): void;
  onClose(): void;
  onSubmit(): void;
}

/** Shows a writer, before the story is submitted, what will keep editors from publishing it. */
export function SubmitDialog({ blocking, onGo, onClose, onSubmit }: SubmitDialogProps) {
  const { beforeSubmit: words } = useWords();
  return (
    <Dialog
      open={blocking !== null}
      title={words.title(blocking?.length ?? 0)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onSubmit}>{words.anyway}</Button>
          <Button variant="solid" autoFocus onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <ul className="questions">
        {blocking?.map((finding, at) => (
          <CheckLine key={at} finding={finding} needsReason={false} onGo={() => onGo(finding)} />
        ))}
      </ul>
    </Dialog>
  );
}

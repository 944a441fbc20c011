'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';

interface KillDialogProps {
  open: boolean;
  onClose(): void;
  onKill(): void;
}

/** Asks once more before readers lose the story. */
export function KillDialog({ open, onClose, onKill }: KillDialogProps) {
  const { compose } = useWords();
  return (
    <Dialog
      open={open}
      title={compose.killTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{compose.cancel}</Button>
          <Button look="danger" onClick={onKill}>
            {compose.killButton}
          </Button>
        </>
      }
    >
      <p>{compose.killText}</p>
    </Dialog>
  );
}

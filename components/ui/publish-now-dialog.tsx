'use client';
import { Button } from './button';
import { Dialog } from './dialog';
import { useWords } from './words/words-provider';

interface PublishNowDialogProps {
  /** When the story is scheduled to be published, in words; null: nothing is published. */
  time: string | null;
  onClose(): void;
  onPublish(): void;
}

/** Asks what to do with the scheduled time of a story that is about to be published by hand. */
export function PublishNowDialog({ time, onClose, onPublish }: PublishNowDialogProps) {
  const { publishNow: words } = useWords().schedule;
  return (
    <Dialog
      open={time !== null}
      title={words.title}
      onClose={onClose}
      foot={
        <>
          <Button variant="solid" autoFocus onClick={onClose}>
            {words.leave(time ?? '')}
          </Button>
          <Button variant="line" onClick={onPublish}>
            {words.now}
          </Button>
        </>
      }
    >
      <p>{words.text(time ?? '')}</p>
    </Dialog>
  );
}

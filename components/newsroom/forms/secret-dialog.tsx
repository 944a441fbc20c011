import { Button } from '@/components/ui/button';
import { LinkLine } from '@/components/ui/copying/link-line';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface SecretDialogProps {
  title: string;
  /** Null while there is none to show. */
  secret: string | null;
  labels: { secret: string; once: string; done: string };
  onClose(): void;
}

/** A secret that is shown once, to be copied. */
export function SecretDialog({ title, secret, labels, onClose }: SecretDialogProps) {
  const words = useNewsroomWords();
  return (
    <Dialog
      open={secret !== null}
      title={title}
      mustAnswer
      onClose={onClose}
      foot={
        <Button variant="solid" onClick={onClose}>
          {labels.done}
        </Button>
      }
    >
      {secret !== null && <LinkLine link={secret} label={labels.secret} help={labels.once} words={words} />}
    </Dialog>
  );
}

'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { nearestInstant } from '@/domain/time/wall-clock';

interface DeadlineDialogProps {
  count: number;
  onClose(): void;
  /** @param deadline as an ISO text; null: none */
  onRetime(deadline: string | null): void;
}

/** Asks when stories are due. */
export function DeadlineDialog({ count, onClose, onRetime }: DeadlineDialogProps) {
  const words = useNewsroomWords();
  const labels = words.planning;
  const { planning } = useWords();
  const { zone } = useClock();
  const [local, setLocal] = useState('');
  const deadline = nearestInstant(local, zone);
  return (
    <Dialog
      open
      title={labels.retimeTitle(count)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => onRetime(null)}>{labels.retimeNone}</Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="solid" onClick={() => deadline && onRetime(deadline.toISOString())}>
            {labels.retimeButton}
          </Button>
        </>
      }
    >
      <TextField
        label={planning.deadline}
        help={planning.zone(zone)}
        type="datetime-local"
        value={local}
        autoFocus
        onChange={event => setLocal(event.target.value)}
      />
    </Dialog>
  );
}

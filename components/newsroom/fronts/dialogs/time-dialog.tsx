'use client';
import { useState } from 'react';
import { Added } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useZonedTime, ZonedTimeField } from '@/components/newsroom/time/zoned-time';
import type { NotDone } from '@/components/api/send';
import { send } from '@/components/api/send';
import { FrontConflict } from '@/domain/front/api';
import { frontPath } from '../draft/front-api';

interface TimeDialogProps {
  frontId: string;
  zone: string;
  /** Saves the draft. @returns its version, or null when it could not be saved */
  onFlush(): Promise<number | null>;
  /** Called when it is done, and when it was not because another person changed the draft. */
  onClose(): void;
}

/** Asks when the draft is to be launched. */
export function TimeDialog({ frontId, zone, onFlush, onClose }: TimeDialogProps) {
  const words = useNewsroomWords();
  const labels = words.fronts.time;
  const zoned = useZonedTime(zone);
  const { zonedTime, meant, needsOffset, setTried } = zoned;
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const set = async () => {
    if (busy) return;
    if (!meant || needsOffset) return setTried(true);
    setBusy(true);
    setRefused(null);
    const version = await onFlush();
    if (version === null) return onClose();
    const body = { version, note, ...zonedTime };
    const answer = await send('POST', frontPath(frontId, '/timed-launches'), body, Added, FrontConflict);
    setBusy(false);
    if (answer.done || answer.conflict) onClose();
    else setRefused(answer);
  };
  return (
    <Dialog
      open
      title={labels.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="solid" aria-busy={busy} onClick={() => void set()}>
            {labels.yes}
          </Button>
        </>
      }
    >
      <p>{labels.text}</p>
      <ZonedTimeField zoned={zoned} label={labels.at} help={labels.zone(zone)} missing={labels.missing} />
      <TextField
        label={labels.note}
        value={note}
        maxLength={300}
        onChange={event => setNote(event.target.value)}
      />
      <FormError refused={refused} />
    </Dialog>
  );
}

'use client';
import { useState } from 'react';
import { Added } from '@/domain/api/written';
import { instantAsked, isWallTime } from '@/domain/time/wall-clock';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { OffsetChoice } from '@/components/ui/time/offset-choice';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { NotDone } from '@/components/newsroom/words/send';
import { frontPath, sendFront } from '../draft/front-api';

interface TimeDialogProps {
  frontId: string;
  zone: string;
  /** Saves the draft. @returns its version, or null when it could not be saved */
  onFlush(): Promise<number | null>;
  /** Told when it is done, and when it was not because another changed the draft. */
  onClose(): void;
}

/** Asks when the draft is to be launched. */
export function TimeDialog({ frontId, zone, onFlush, onClose }: TimeDialogProps) {
  const words = useNewsroomWords();
  const labels = words.fronts.time;
  const [time, setTime] = useState('');
  const [offset, setOffset] = useState<number>();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const asked = { time, zone, ...(offset !== undefined && { offset }) };
  const meant = isWallTime(time) ? instantAsked(asked) : null;
  const needsOffset = meant !== null && 'problem' in meant && meant.problem === 'time-is-ambiguous';

  const set = async () => {
    if (busy) return;
    if (!meant || needsOffset) return setTried(true);
    setBusy(true);
    setRefused(null);
    const version = await onFlush();
    if (version === null) return onClose();
    const body = { version, note, ...asked };
    const answer = await sendFront('POST', frontPath(frontId, '/timed-launches'), body, Added);
    setBusy(false);
    if (answer.kind === 'not-done') setRefused(answer.why);
    else onClose();
  };
  return (
    <Dialog
      open
      title={labels.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="solid" aria-busy={busy} onClick={() => void set()}>
            {labels.yes}
          </Button>
        </>
      }
    >
      <p>{labels.text}</p>
      <TextField
        label={labels.at}
        type="datetime-local"
        value={time}
        help={labels.zone(zone)}
        wrong={isTried && !meant ? labels.missing : null}
        onChange={event => {
          setTried(false);
          setOffset(undefined);
          setTime(event.target.value);
        }}
      />
      {meant && (
        <OffsetChoice time={asked} chosen={offset} wrong={isTried && needsOffset} onChoose={setOffset} />
      )}
      <TextField
        label={labels.note}
        value={note}
        maxLength={300}
        onChange={event => setNote(event.target.value)}
      />
      <Trouble refused={refused} />
    </Dialog>
  );
}

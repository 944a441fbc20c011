'use client';
import { useState } from 'react';
import { instantAsked, isWallTime, type AskedTime } from '@/domain/time/wall-clock';
import { TextField } from '@/components/ui/field';
import { OffsetChoice } from '@/components/ui/time/offset-choice';
import { FormDialog } from '../form-dialog';
import { useClock } from '../words/clock';
import { useNewsroomWords } from '../words/use-newsroom-words';

interface ScheduleMoveProps {
  /** What the story is called. */
  name: string;
  onClose(): void;
  onMove(at: AskedTime): void;
}

/** Asks for when a story is scheduled that was moved there. */
export function ScheduleMove({ name, onClose, onMove }: ScheduleMoveProps) {
  const words = useNewsroomWords().planning.schedule;
  const { zone } = useClock();
  const [time, setTime] = useState('');
  const [offset, setOffset] = useState<number>();
  const [isTried, setTried] = useState(false);
  const asked = { time, zone, ...(offset !== undefined && { offset }) };
  const meant = isWallTime(time) ? instantAsked(asked) : null;
  const needsOffset = meant !== null && 'problem' in meant && meant.problem === 'time-is-ambiguous';
  return (
    <FormDialog
      title={words.title(name)}
      send={words.button}
      busy={false}
      onClose={onClose}
      onSend={async () => {
        setTried(true);
        if (meant && 'at' in meant && meant.at > new Date()) onMove(asked);
      }}
    >
      <TextField
        autoFocus
        type="datetime-local"
        label={words.at}
        help={words.zone(zone)}
        value={time}
        wrong={isTried && !needsOffset ? words.missing : null}
        onChange={event => {
          setTried(false);
          setOffset(undefined);
          setTime(event.target.value);
        }}
      />
      {meant && (
        <OffsetChoice time={asked} chosen={offset} wrong={isTried && needsOffset} onChoose={setOffset} />
      )}
    </FormDialog>
  );
}

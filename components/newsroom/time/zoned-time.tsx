'use client';
import { useState } from 'react';
import { instantOf, isWallTime } from '@/domain/time/wall-clock';
import { TextField } from '@/components/ui/field';
import { OffsetChoice } from '@/components/ui/time/offset-choice';

/** A time on the clocks of a zone that is being chosen, and the instant that it means; null until there is a time. */
export function useZonedTime(zone: string) {
  const [time, setTime] = useState('');
  const [offset, setOffset] = useState<number>();
  const [isTried, setTried] = useState(false);
  const zonedTime = { time, zone, ...(offset !== undefined && { offset }) };
  const meant = isWallTime(time) ? instantOf(zonedTime) : null;
  return {
    ...{ zonedTime, meant, offset, setOffset, isTried, setTried },
    needsOffset: meant !== null && 'problem' in meant && meant.problem === 'time-is-ambiguous',
    choose(next: string) {
      setTried(false);
      setOffset(undefined);
      setTime(next);
    },
  };
}

interface ZonedTimeFieldProps {
  zoned: ReturnType<typeof useZonedTime>;
  label: string;
  help: string;
  /** The error message for an invalid time. */
  missing: string;
  autoFocus?: boolean;
}

/** The field for such a time, and the choice between two instants where clocks show it twice. */
export function ZonedTimeField({ zoned, label, help, missing, autoFocus }: ZonedTimeFieldProps) {
  const { zonedTime, meant, offset, setOffset, isTried, needsOffset, choose } = zoned;
  return (
    <>
      <TextField
        autoFocus={autoFocus}
        type="datetime-local"
        label={label}
        help={help}
        value={zonedTime.time}
        wrong={isTried && !needsOffset ? missing : null}
        onChange={event => choose(event.target.value)}
      />
      {meant && (
        <OffsetChoice time={zonedTime} chosen={offset} wrong={isTried && needsOffset} onChoose={setOffset} />
      )}
    </>
  );
}

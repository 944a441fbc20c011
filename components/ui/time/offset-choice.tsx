'use client';
import { offsetOf } from '@/domain/time/zones';
import { instantsOf, offsetMinutes, type ZonedTime } from '@/domain/time/wall-clock';
import { useWords } from '@/components/ui/words/words-provider';

interface OffsetChoiceProps {
  time: ZonedTime;
  /** The chosen offset from UTC in minutes. */
  chosen: number | undefined;
  wrong: boolean;
  onChoose(offset: number): void;
}

/** Which of two instants is meant, where clocks show a time twice; nothing where they do not. */
export function OffsetChoice({ time, chosen, wrong, onChoose }: OffsetChoiceProps) {
  const { schedule } = useWords();
  const instants = instantsOf(time.time, time.zone);
  if (instants.length < 2) return null;
  return (
    <fieldset className="offset-choice">
      <legend className={wrong ? 'bad' : undefined}>{schedule.which}</legend>
      {instants.map(at => {
        const offset = offsetMinutes(at, time.zone);
        return (
          <label key={offset}>
            <input type="radio" name="offset" checked={chosen === offset} onChange={() => onChoose(offset)} />
            {`${time.time.slice(-5)} (${offsetOf(time.zone, at)})`}
          </label>
        );
      })}
    </fieldset>
  );
}

'use client';
import type { ZonedTime } from '@/domain/time/wall-clock';
import { FormDialog } from '../forms/form-dialog';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { useZonedTime, ZonedTimeField } from '../time/zoned-time';

interface ScheduleMoveProps {
  /** What the story is called. */
  name: string;
  onClose(): void;
  onMove(at: ZonedTime): void;
}

/** Asks for when a story is scheduled that was moved there. */
export function ScheduleMove({ name, onClose, onMove }: ScheduleMoveProps) {
  const words = useNewsroomWords().planning.schedule;
  const { zone } = useClock();
  const zoned = useZonedTime(zone);
  const { zonedTime, meant, setTried } = zoned;
  return (
    <FormDialog
      title={words.title(name)}
      send={words.button}
      busy={false}
      onClose={onClose}
      onSend={async () => {
        setTried(true);
        if (meant && 'at' in meant && meant.at > new Date()) onMove(zonedTime);
      }}
    >
      <ZonedTimeField
        zoned={zoned}
        label={words.at}
        help={words.zone(zone)}
        missing={words.missing}
        autoFocus
      />
    </FormDialog>
  );
}

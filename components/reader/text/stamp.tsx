import { machineTime, stampTime, zoneName } from '@/domain/time/printed-time';
import type { FrameView } from '../view';

interface StampProps {
  frame: FrameView;
  date: Date;
  /** Names the zone too. */
  withZone?: boolean;
}

/** The zone of a time, in brackets; a script takes it away where it is the reader's own. */
export function ZoneName({ frame, date }: Pick<StampProps, 'frame' | 'date'>) {
  const { zone, locale } = frame.edition;
  return <bdi data-zone=""> ({zoneName(date, zone, locale)})</bdi>;
}

/** A date and a time. */
export function Stamp({ frame, date, withZone }: StampProps) {
  const { zone, locale } = frame.edition;
  return (
    <>
      <time dateTime={machineTime(date, zone)}>{stampTime(date, zone, locale)}</time>
      {withZone && <ZoneName frame={frame} date={date} />}
    </>
  );
}

import { machineTime, stampTime } from './time';
import type { FrameView } from '../view';

/** A date and a time, figures only; they run from left to right in every language. */
export function Stamp({ frame, date }: { frame: FrameView; date: Date }) {
  const { zone, direction } = frame.edition;
  return (
    <time dateTime={machineTime(date, zone)} dir={direction === 'rtl' ? 'ltr' : undefined}>
      {stampTime(date, zone)}
    </time>
  );
}

import { machineTime, stampTime, zoneName } from '@/domain/time/printed-time';
import type { FrameView } from '../view';

interface StampProps {
  frame: FrameView;
  date: Date;
  /** Names the zone too; a script takes the name away where it is the reader's own. */
  withZone?: boolean;
}

/** A date and a time. Figures alone run from left to right in every language. */
export function Stamp({ frame, date, withZone }: StampProps) {
  const { zone, lang, direction } = frame.edition;
  const text = stampTime(date, zone, lang);
  const isFigures = !/\p{L}/u.test(text);
  return (
    <>
      <time dateTime={machineTime(date, zone)} dir={direction === 'rtl' && isFigures ? 'ltr' : undefined}>
        {text}
      </time>
      {withZone && <bdi data-zone=""> ({zoneName(date, zone, lang)})</bdi>}
    </>
  );
}

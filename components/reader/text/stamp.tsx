import { machineTime, stampTime } from '@/domain/time/printed-time';
import type { FrameView } from '../view';

/** A date and a time. Figures alone run from left to right in every language. */
export function Stamp({ frame, date }: { frame: FrameView; date: Date }) {
  const { zone, lang, direction } = frame.edition;
  const text = stampTime(date, zone, lang);
  const isFigures = !/\p{L}/u.test(text);
  return (
    <time dateTime={machineTime(date, zone)} dir={direction === 'rtl' && isFigures ? 'ltr' : undefined}>
      {text}
    </time>
  );
}

import { dayAndTime, machineTime } from '@/domain/time/printed-time';
import type { StoryPageView } from '../view';
import { wordsFor } from '../words';

/** Under the byline of a corrected story: when, and the way to the note. */
export function CorrectedLine({ story }: { story: StoryPageView }) {
  const { zone, locale } = story.frame.edition;
  const latest = story.corrections.at(-1);
  if (!latest) return null;
  const { createdAt } = latest;
  return (
    <p className="corrected">
      <a href="#corrections">
        <time dateTime={machineTime(createdAt, zone)}>
          {wordsFor(locale).corrected(dayAndTime(createdAt, zone, locale))}
        </time>{' '}
        <span aria-hidden="true">↓</span>
      </a>
    </p>
  );
}

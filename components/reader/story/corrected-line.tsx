import { dayAndTime, machineTime } from '@/domain/time/printed-time';
import type { StoryPageView } from '../view';
import { wordsFor } from '../words';

/** Under the byline of a corrected story: when, and the way to the note. */
export function CorrectedLine({ story }: { story: StoryPageView }) {
  const { zone, lang } = story.frame.edition;
  const latest = story.corrections.at(-1);
  if (!latest) return null;
  const { createdAt } = latest;
  return (
    <p className="corrected">
      <a href="#corrections">
        <time dateTime={machineTime(createdAt, zone)}>
          {wordsFor(lang).corrected(dayAndTime(createdAt, zone, lang))}
        </time>{' '}
        <span aria-hidden="true">↓</span>
      </a>
    </p>
  );
}

import { clockTime, dayAndTime, machineTime, sameDay } from '@/domain/time/printed-time';
import { Runs } from '../text/runs';
import { pageLanguagesOf } from '../text/page-languages';
import { ZoneName } from '../text/stamp';
import type { BreakingNewsView, FrameView } from '../view';
import { wordsFor } from '../words';

/** Breaking news over a front with its start time, until it expires. */
export function BreakingNews({ frame, news }: { frame: FrameView; news: BreakingNewsView | null }) {
  if (!news) return null;
  const { zone, locale } = frame.edition;
  const words = wordsFor(locale);
  const { href, startedAt } = news;
  const printed = sameDay(startedAt, frame.madeAt, zone) ? clockTime : dayAndTime;
  return (
    <aside className="breaking" aria-label={words.breaking}>
      <p className="wrap">
        <b className="kicker">
          <span aria-hidden="true">● </span>
          {words.breaking}
        </b>{' '}
        <a href={href ?? undefined}>
          <Runs text={news.text} languages={pageLanguagesOf(frame.edition)} />
        </a>{' '}
        <span className="meta">
          <time dateTime={machineTime(startedAt, zone)}>{printed(startedAt, zone, locale)}</time>
          <ZoneName frame={frame} date={startedAt} />
        </span>
      </p>
    </aside>
  );
}

import { hasTwelveHours } from '@/domain/time/printed-time';
import { Runs } from '../text/runs';
import { ListTime } from './teaser';
import { pageLanguagesOf } from '../text/page-languages';
import type { FrameView, TeaserView } from '../view';

/** Newest stories, a line each, with their times. */
export function River({ frame, stories }: { frame: FrameView; stories: TeaserView[] }) {
  const { zone, locale } = frame.edition;
  return (
    <ol className={hasTwelveHours(zone, locale) ? 'river wide-times' : 'river'}>
      {stories.map(story => (
        <li key={story.href}>
          <ListTime frame={frame} date={story.publishedAt} />{' '}
          <a href={story.href}>
            <Runs isHeadline text={story.headline} languages={pageLanguagesOf(frame.edition)} />
          </a>
        </li>
      ))}
    </ol>
  );
}

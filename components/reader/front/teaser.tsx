import { LiveMark, LongMark } from '../text/marks';
import { ResponsivePicture } from '../text/picture';
import { Runs } from '../text/runs';
import { listTime, machineTime } from '@/domain/time/printed-time';
import { pageLanguagesOf } from '../text/page-languages';
import type { FrameView, TeaserView } from '../view';

/** The time of a story in a list. */
export function ListTime({ frame, date }: { frame: FrameView; date: Date }) {
  const { zone, locale } = frame.edition;
  return <time dateTime={machineTime(date, zone)}>{listTime(date, frame.madeAt, zone, locale)}</time>;
}

/** How large the picture of a teaser can get, as `sizes`. */
const TEASER_SIZES = {
  major: '(min-width: 88rem) 38.25rem, (min-width: 64rem) 43.2vw, (min-width: 48rem) 59.5vw, 100vw',
  minor: '(min-width: 88rem) 25.75rem, (min-width: 48rem) 29vw, 108px',
  side: '(min-width: 48rem) 20rem, 108px',
} as const;

export interface TeaserProps {
  frame: FrameView;
  story: TeaserView;
  /** The level of its headline. */
  level?: 2 | 3;
  /** `major` leads its block, `minor` is a line in it, `side` has its picture at its side where there is room. */
  size?: 'major' | 'normal' | 'minor' | 'side';
  picture?: boolean;
  /** Its picture is the first of the page and loads with priority. */
  first?: boolean;
  label?: 'kicker' | 'byline' | 'none';
  summary?: boolean;
  time?: boolean;
}

/** A story as another page shows it: one link, with the whole area clickable. */
export function Teaser(props: TeaserProps) {
  const { frame, story, level = 3, size = 'normal', picture = true, first } = props;
  const { label = 'kicker', summary, time } = props;
  const languages = pageLanguagesOf(frame.edition);
  const Heading = `h${level}` as const;
  const over =
    label === 'byline'
      ? story.byline || story.kicker
      : label === 'kicker'
        ? story.kicker || story.section
        : '';
  const shown = picture ? story.picture : null;
  const classes = [
    'teaser',
    size !== 'normal' && `teaser--${size}`,
    size !== 'major' && shown && 'teaser--thumb',
  ];
  return (
    <article className={classes.filter(Boolean).join(' ')}>
      {shown && (
        <ResponsivePicture
          picture={shown}
          sizes={TEASER_SIZES[size === 'normal' ? 'minor' : size]}
          widths={size === 'major' ? [480, 1440] : [128, 960]}
          first={first}
        />
      )}
      {(over || story.isLive) && (
        <p className={label === 'byline' ? 'authors' : 'kicker'}>
          <LiveMark frame={frame} story={story} />
          <Runs text={over} languages={languages} />
          {over && <LongMark frame={frame} story={story} />}
        </p>
      )}
      <Heading>
        <a href={story.href}>
          <Runs isHeadline text={story.headline} languages={languages} />
        </a>
      </Heading>
      {summary && story.standfirst && (
        <p className="summary">
          <Runs text={story.standfirst} languages={languages} />
        </p>
      )}
      {time && (
        <p className="meta">
          <ListTime frame={frame} date={story.publishedAt} />
        </p>
      )}
    </article>
  );
}
